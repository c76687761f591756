# checked: no

## The notes of a case.

notes-title = نوٹس
notes-label = نوٹ لکھیں
notes-hint = ایسی کوئی بات نہ لکھیں جسے پڑھ کر { $name } شرمندہ ہوں: انہیں حق ہے کہ اپنے بارے میں لکھی گئی باتیں دیکھنے کو کہیں۔
notes-templates = ان سرخیوں سے شروع کریں
notes-sign = نوٹ پر دستخط کریں
notes-sign-hint = دستخط شدہ نوٹ پر آپ کا نام اور وقت ہوتا ہے۔ اس کی تصحیح ہو سکتی ہے، اور جو پہلے لکھا تھا وہ باقی رہتا ہے۔
notes-keep = محفوظ کریں اور بعد میں لکھیں
notes-kept = محفوظ ہو گیا۔ جب تک آپ دستخط نہ کریں یہ نوٹ کوئی اور نہیں دیکھتا۔
notes-unsigned = آپ نے ابھی اس نوٹ پر دستخط نہیں کیے۔ تب تک اسے کوئی اور نہیں دیکھتا۔
notes-saved-at = { $time } پر محفوظ ہوا
notes-not-saved = محفوظ نہیں ہوا۔ جو آپ نے لکھا وہ یہیں ہے۔ جب آپ مزید لکھیں گے تو ہم دوبارہ کوشش کریں گے۔
notes-signed = نوٹ پر دستخط ہو گئے۔
notes-list = دستخط شدہ نوٹس
notes-none = ابھی کوئی نوٹ نہیں۔ اس شخص سے بات کرنے کے بعد پہلا نوٹ لکھیں۔
notes-closed = یہ کیس بند ہے۔ نوٹس کی تصحیح ہو سکتی ہے، نئے شامل نہیں ہوتے۔
notes-signed-by = دستخط: { $name }، { $time }
notes-amended = تصحیح شدہ
notes-before = پہلے کیا لکھا تھا
notes-amend = تصحیح کریں
notes-amend-hidden = { $time } کا نوٹ
notes-amend-title = نوٹ کی تصحیح
notes-amend-label = نوٹ میں کیا ہونا چاہیے
notes-amend-hint = نوٹ ویسا ہی رہتا ہے جیسا دستخط ہوا تھا۔ جو آپ لکھیں گے وہ آپ کے نام اور وقت کے ساتھ اس کے برابر کھڑا ہوگا۔
notes-amend-button = تصحیح پر دستخط کریں
notes-was-amended = نوٹ کی تصحیح ہو گئی۔ جو پہلے لکھا تھا وہ ساتھ موجود ہے۔
notes-stands = اب کیا لکھا ہے
notes-changed = آپ کے کھولنے کے بعد یہ بدل گیا ہے، اس لیے دستخط نہیں ہوئے۔ جو آپ نے لکھا وہ یہیں ہے۔ دیکھیں کہ اب کیا لکھا ہے، اور اگر اب بھی درست ہے تو دستخط کریں۔
notes-open = نوٹس کھولیں
notes-more =
    { $count ->
        [one] اور { $count } نوٹ
       *[other] اور { $count } نوٹس
    }

## Headings to begin with

notes-template-first-conversation = پہلی گفتگو
notes-template-home-visit = گھر پر ملاقات
notes-template-phone-call = فون کال
notes-template-review = جائزہ
notes-heading-matters = ان کے لیے کیا اہم ہے
notes-heading-well = کیا اچھا چل رہا ہے
notes-heading-hard = اب کیا مشکل ہے
notes-heading-around = ان کے آس پاس کون ہے
notes-heading-there = وہاں کون تھا
notes-heading-how = وہ کیسے ہیں
notes-heading-home = گھر، اور کس چیز سے آسانی ہوگی
notes-heading-why = کس نے کال کی، اور کیوں
notes-heading-spoke = ہم نے کیا بات کی
notes-heading-changed = کیا بدلا ہے
notes-heading-goals = وہ اپنے مقاصد میں کہاں تک پہنچے
notes-heading-helped = کس چیز سے مدد ملی، اور کس سے نہیں
notes-heading-agreed = ہم نے کیا طے کیا
notes-heading-next = آگے کیا ہوگا
