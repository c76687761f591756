# checked: no

## What is to be known before a visit at home.

visit-note-title = ملاقات سے پہلے حفاظت کا نوٹ
visit-note-label = گھر جانے سے پہلے کیا جاننا ضروری ہے
visit-note-hint = مثلاً کتا، بغیر روشنی کی سیڑھی، وہاں اور کون ہو سکتا ہے، یا دو لوگ ساتھ جائیں۔ یہ گھر پر ہونے والی ہر ملاقات کے ساتھ دکھایا جاتا ہے۔ اگر کچھ نہیں تو خالی چھوڑ دیں۔
visit-note-button = حفاظت کا نوٹ محفوظ کریں
visit-note-kept = حفاظت کا نوٹ محفوظ ہو گیا۔
visit-note-written = لکھنے والا: { $name }، { $time }
visit-note-read-first = جانے سے پہلے حفاظت کا نوٹ پڑھیں
visit-note-none = گھر پر ملاقات کے لیے حفاظت کا کوئی نوٹ نہیں۔
visit-note-open = حفاظت کا نوٹ کھولیں
visit-note-change = حفاظت کا نوٹ بدلیں
