# checked: no

## "Help us prepare": a list of tasks after sending, each of which may be left out.

prepare-title = تیاری میں ہماری مدد کریں
prepare-title-helped = جن کی آپ مدد کر رہے ہیں، ان کے لیے تیاری میں ہماری مدد کریں
prepare-intro = یہ سب آپ کی مرضی ہے۔ جو چاہیں ابھی کریں، باقی بعد میں یا کبھی نہیں۔ آپ کی ملاقات ویسی ہی رہے گی۔
prepare-seen = آپ جو حصہ محفوظ کرتے ہیں، آپ کا لنک ورکر اسے فوراً دیکھ سکتا ہے۔
prepare-task-nhs-number = این ایچ ایس نمبر
prepare-task-nhs-number-hint = صحیح ریکارڈ ڈھونڈنے میں مدد دیتا ہے
prepare-task-address = پتہ
prepare-task-address-hint = خطوں کے لیے، یا آپ کے قریب جگہیں ڈھونڈنے کے لیے
prepare-task-anything-else = کچھ اور
prepare-task-anything-else-hint = کوئی بات جو ہمیں ملاقات سے پہلے معلوم ہونی چاہیے
prepare-task-wellbeing = آپ کیسے ہیں
prepare-task-wellbeing-hint = چار سوال، تاکہ بعد میں نظر آئے کہ کیا بدلا
prepare-task-loneliness = آپ کتنی بار تنہائی محسوس کرتے ہیں
prepare-task-loneliness-hint = چار سوال، تاکہ بعد میں نظر آئے کہ کیا بدلا
prepare-measure-why = آپ کے جوابوں سے آپ اور آپ کا لنک ورکر بعد میں دیکھ سکیں گے کہ کیا بدلا۔ ان سے یہ طے نہیں ہوتا کہ آپ کو کیا مدد ملے گی۔
prepare-measure-leave = جو سوال چاہیں چھوڑ دیں۔
prepare-measure-english = یہ سوال انگریزی میں ہیں، کیونکہ ان کا کوئی منظور شدہ ترجمہ نہیں ہے۔ چاہیں تو انہیں چھوڑ دیں: آپ کا لنک ورکر انہیں آپ کے ساتھ دیکھ سکتا ہے۔
prepare-measure-source = یہ سوال { $source } کے ہیں۔
prepare-status-todo = باقی ہے
prepare-status-done = مکمل
prepare-finish = ابھی کے لیے بس
prepare-skip = اسے چھوڑ دیں

prepare-knows-title = کیا آپ کو اپنا این ایچ ایس نمبر معلوم ہے؟
prepare-knows-title-helped = کیا آپ کو ان کا این ایچ ایس نمبر معلوم ہے؟
prepare-knows-hint = اس میں 10 ہندسے ہوتے ہیں۔ یہ این ایچ ایس کے خط، نسخے یا NHS App میں ملتا ہے۔
prepare-knows-why = اس سے ہمیں یقین ہو جاتا ہے کہ ہم صحیح شخص سے بات کر رہے ہیں۔ ملاقات اس کے بغیر بھی ہو سکتی ہے۔
prepare-nhs-number-title = آپ کا این ایچ ایس نمبر کیا ہے؟
prepare-nhs-number-title-helped = ان کا این ایچ ایس نمبر کیا ہے؟
prepare-nhs-number-hint = 10 ہندسوں کا نمبر، جیسے 999 123 4567

prepare-address-title = آپ کا پتہ کیا ہے؟
prepare-address-title-helped = ان کا پتہ کیا ہے؟
prepare-address-why = ہم صرف آپ کے کہنے پر خط بھیجتے ہیں۔ اگر ڈاک آپ کے لیے محفوظ نہیں تو اسے خالی چھوڑ دیں۔
prepare-address-line-1 = پتے کی پہلی سطر
prepare-address-line-2 = پتے کی دوسری سطر (اختیاری)
prepare-address-town = شہر یا قصبہ
prepare-address-postcode = پوسٹ کوڈ
prepare-address-none = میرا کوئی مستقل پتہ نہیں
prepare-address-none-helped = ان کا کوئی مستقل پتہ نہیں

prepare-anything-title = کیا کوئی اور بات ہے جو ہمیں معلوم ہونی چاہیے؟
prepare-anything-title-helped = کیا ان کے بارے میں کوئی اور بات ہے جو ہمیں معلوم ہونی چاہیے؟
prepare-anything-label = کچھ اور
prepare-anything-hint = مثلاً آپ کو کس طرح بات کرنا پسند ہے، یا کوئی بات جس کا ہم ذکر نہ کریں۔
prepare-anything-hint-helped = مثلاً انہیں کس طرح بات کرنا پسند ہے، یا کوئی بات جس کا ہم ذکر نہ کریں۔
