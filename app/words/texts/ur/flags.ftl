# checked: no

## Risk flags: who has to look at something soon, and what became of it.

flags-title = توجہ طلب باتیں
flags-about = یہ بتاتی ہیں کہ کسی کو جلد کچھ دیکھنا ہے۔ یہ نہ کوئی اسکور ہے نہ تشخیص۔
flags-none = کوئی توجہ طلب بات نہیں۔ جب کسی ساتھی کو جلد کچھ دیکھنا ہو تو نیچے درج کریں۔
flags-open-title = ابھی کسی کی ضرورت ہے
flags-open = توجہ طلب باتیں کھولیں
flags-none-open = کوئی کھلی توجہ طلب بات نہیں۔
flags-raise = توجہ طلب بات درج کریں
flags-kind = یہ کس بارے میں ہے
flags-words = آپ نے کیا دیکھا یا سنا
flags-words-hint = چند الفاظ کافی ہیں۔ یہ اس شخص کے ریکارڈ کے ساتھ مہر بند رہتے ہیں، اور کسی پیغام میں نہیں لکھے جاتے۔
flags-owner = کون دیکھے گا
flags-raise-button = درج کریں
flags-raised = توجہ طلب بات درج ہو گئی۔
flags-acknowledge = یہ میرے ذمے ہے
flags-acknowledged = درج ہو گیا کہ آپ اس پر کام کر رہے ہیں۔
flags-hand = کسی ساتھی کو دیں
flags-hand-to = کس کو
flags-hand-hint = انہیں بتایا جاتا ہے، اور انہیں کہنا ہوتا ہے کہ وہ اس پر کام کر رہے ہیں۔
flags-handed = یہ اب آپ کے ساتھی کے پاس ہے، اور انہیں بتا دیا گیا ہے۔
flags-end = اسے ختم کریں
flags-done = کیا کیا گیا
flags-ended = یہ ختم ہو گئی۔
flags-changed = آپ کے صفحہ کھولنے کے بعد یہ بدل گئی ہے، اس لیے کچھ نہیں ہوا۔ دیکھیں کہ اب کیا حال ہے۔
flags-typed = آپ نے کیا لکھا تھا
flags-with = { $name } کے پاس، { $time } سے
flags-raised-by = درج کرنے والا: { $name }، { $time }
flags-raised-by-rule = اصول کے مطابق درج ہوئی، { $time }
flags-deadline = اگر { $deadline } تک کوئی اس پر کام نہ کرے تو ڈیوٹی پر موجود فرد کو بتایا جاتا ہے۔
flags-escalated = ڈیوٹی پر موجود فرد کو بتا دیا گیا، { $time }
flags-acknowledged-by = { $name } اس پر کام کر رہے ہیں، { $time } سے
flags-ended-by = ختم کرنے والا: { $name }، { $time }
flags-past =
    { $count ->
        [one] { $count } ختم ہو چکی ہے
       *[other] { $count } ختم ہو چکی ہیں
    }
