# checked: no

## Outcome measures.

measures-title = پیمائشیں
measures-intro = یہی سوال شروع میں، درمیان میں اور آخر میں پوچھیں۔ انہیں جیسے لکھا ہے ویسے ہی پڑھ کر سنائیں۔
measures-none = ابھی کچھ نہیں ناپا گیا۔
measures-open = پیمائشیں کھولیں
measures-take = { $title } پوچھیں
measures-saved = جوابات محفوظ ہو گئے ہیں۔
measures-closed = یہ کیس بند ہے۔ اس کی پیمائشیں پڑھی جا سکتی ہیں، بدلی نہیں جا سکتیں۔
measures-source = ماخذ: { $source }
measures-licence = اجازت نامہ: { $licence }
measures-english = یہ سوال انگریزی میں ہیں، کیونکہ یہاں ان کا کوئی منظور شدہ ترجمہ نہیں ہے۔ انہیں ترجمان کے ذریعے پوچھیں، اور لکھ دیں کہ آپ نے ایسا کیا۔
measures-stage-intake = شروع میں
measures-stage-review = جائزے پر
measures-stage-close = آخر میں
measures-by = { $name } نے لکھا
measures-question = سوال
measures-answers = جوابات
measures-not-said = نہ بتانا بہتر سمجھا
measures-not-asked = جواب نہیں
measures-put-right = درست کریں
measures-put-right-of = { $date } کے جوابات درست کریں
measures-was-put-right = یہ جوابات بعد میں درست کیے گئے۔ یہاں یہ ویسے ہی ہیں جیسے لکھے گئے تھے۔
measures-history = وہ جوابات جو درست کیے گئے
measures-by-one = ایک ایک سوال۔ اسے بنانے والے کہتے ہیں کہ انہیں جمع نہ کیا جائے۔

measures-change = کیا بدلا
measures-change-none = تبدیلی تب دکھائی جاتی ہے جب ایک ہی سوال کا دو بار جواب دیا جا چکا ہو۔
measures-change-first = پہلا
measures-change-latest = تازہ ترین
measures-change-by = تبدیلی
measures-change-better = { $by }، بہتر
measures-change-worse = { $by }، کم اچھا
measures-change-same = کوئی تبدیلی نہیں
measures-picture = { $question } { $from } کو { $first } سے { $until } کو { $latest } تک۔
measures-picture-point = { $date } کو { $value }

measures-form-stage = یہ کس موقع پر ہے؟
measures-form-date = ان سوالوں کے جواب کس دن دیے گئے؟
measures-form-date-hint = مثلاً 9 3 2027
measures-form-ends = { $from } کا مطلب "{ $low }"، { $to } کا مطلب "{ $high }"
measures-form-save = جوابات محفوظ کریں
measures-overtaken = کوئی یہ جوابات پہلے ہی درست کر چکا ہے، یا کیس بند ہو گیا ہے۔ آپ نے جو چنا وہ یہیں ہے۔ آگے بڑھنے سے پہلے دیکھ لیں کہ اب کیا موجود ہے۔
measures-overtaken-open = دیکھیں کہ اب کیا موجود ہے
