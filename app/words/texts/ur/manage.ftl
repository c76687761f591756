# checked: no

## Seeing, moving and cancelling an appointment by its link.

manage-title = آپ کی ملاقات
manage-none-title = آپ کی کوئی ملاقات طے نہیں
manage-none = وہ منسوخ ہو چکی ہے، یا ابھی آپ کے ساتھ وقت طے نہیں ہوا۔
manage-link-old-title = یہ لنک اب کام نہیں کرتا
manage-link-old = شاید یہ بہت پرانا ہے، یا ملاقات ہو چکی ہے۔ مدد چاہیے تو ہمیں { $phone } پر کال کریں۔
manage-when = کب
manage-with = کس کے ساتھ
manage-how = کیسے
manage-where = کہاں
manage-reference = حوالہ
manage-move = کوئی اور وقت چنیں
manage-cancel = یہ ملاقات منسوخ کریں
manage-move-title = کوئی اور وقت چنیں
manage-move-keep = نیا وقت چننے تک آپ کا پرانا وقت آپ ہی کا ہے۔
manage-move-confirm = میری ملاقات کا وقت بدلیں
manage-moved-title = آپ کی ملاقات کا وقت بدل گیا ہے
manage-moved = آپ کا نیا وقت: { $date }، { $time }۔
manage-cancel-title = کیا آپ اپنی ملاقات منسوخ کرنا چاہتے ہیں؟
manage-cancel-reason-legend = آپ کیوں منسوخ کر رہے ہیں؟ (اختیاری)
manage-cancel-reason-hint = اس سے ہمیں سروس بہتر بنانے میں مدد ملتی ہے۔
manage-cancel-reason-time = یہ وقت میرے لیے مناسب نہیں
manage-cancel-reason-better = اب مجھے اس کی ضرورت نہیں
manage-cancel-reason-elsewhere = مجھے کہیں اور سے مدد مل گئی ہے
manage-cancel-reason-unwell = میری طبیعت ٹھیک نہیں
manage-cancel-reason-other = کچھ اور، یا بتانا نہیں
manage-cancel-confirm = ہاں، منسوخ کریں
manage-cancel-keep = نہیں، رہنے دیں
manage-cancelled-title = آپ کی ملاقات منسوخ ہو گئی ہے
manage-cancelled = بتانے کا شکریہ۔ اب یہ وقت کسی اور کو مل سکتا ہے۔
manage-begun-title = آپ کی ملاقات شروع ہو چکی ہے یا ختم ہو گئی ہے
manage-begun = اگر کوئی بات ہو، یا آپ دوبارہ ملنا چاہیں، تو ہمیں { $phone } پر کال کریں۔
manage-too-late-title = اب اسے آن لائن تبدیل کرنے کا وقت گزر چکا ہے
manage-too-late = آپ کی ملاقات بہت قریب ہے۔ ہمیں { $phone } پر کال کریں۔
manage-urgent = اگر حالات بگڑ گئے ہیں اور آپ انتظار نہیں کر سکتے تو فوری مدد ابھی مل سکتی ہے۔
manage-missed-title = ہماری ملاقات نہ ہو سکی
manage-missed = افسوس کہ ہماری ملاقات نہ ہو سکی۔ ایسا کسی کے ساتھ بھی ہو سکتا ہے۔ آپ کوئی اور وقت چن سکتے ہیں۔
manage-ended = آپ کا فارم بند ہو چکا ہے۔ ہم سے بات کرنا چاہیں تو { $phone } پر کال کریں۔
manage-move-otherwise = کسی اور طریقے، جگہ یا دن ملیں
manage-move-any-way = جو طریقے آپ نے چنے تھے ان میں سے کوئی
manage-move-place = کہاں
manage-move-none-title = آپ کے انتخاب کے مطابق کوئی خالی وقت نہیں
manage-move-none-such = کوئی اور دن، ملنے کا طریقہ یا جگہ آزمائیں۔
manage-more = یہاں آپ اور کیا کر سکتے ہیں
manage-more-prepare = جو چھوڑ دیا تھا وہ مکمل کریں
