# checked: no

## The workspace of staff.

staff-nav-today = آج
staff-nav-intake = انٹیک
staff-nav-diary = ڈائری
staff-nav-cases = کیسز
staff-nav-clinics = کلینک
staff-sign-out = سائن آؤٹ

## Signing in

staff-sign-in-title = سائن اِن
staff-sign-in-intro = نیٹ ورک کے عملے کے لیے۔
staff-sign-in-email = ای میل کا پتہ
staff-sign-in-password = پاس ورڈ
staff-sign-in-button = سائن اِن کریں
staff-sign-in-failed = ای میل کا پتہ یا پاس ورڈ درست نہیں
staff-sign-in-forgotten = اگر آپ پاس ورڈ بھول گئے ہیں تو نیا بنانے کے لیے اپنے منیجر سے لنک مانگیں۔
staff-sign-in-timed-out = آپ کو سائن آؤٹ کر دیا گیا ہے، کیونکہ کچھ دیر سے کوئی کام نہیں ہوا۔
staff-sign-in-signed-out = آپ سائن آؤٹ ہو گئے ہیں۔
staff-sign-in-slow = بہت زیادہ کوششیں ہو چکی ہیں۔ { $length } انتظار کر کے دوبارہ کوشش کریں۔
staff-sign-in-email-missing = اپنا ای میل کا پتہ لکھیں
staff-sign-in-password-missing = اپنا پاس ورڈ لکھیں
staff-sign-in-demo = اس ڈیمو کے اکاؤنٹ
staff-sign-in-demo-password = سب کا پاس ورڈ ایک ہے:
staff-code-title = اپنا کوڈ لکھیں
staff-code-hint = وہ 6 ہندسے جو آپ کی تصدیقی ایپ ابھی دکھا رہی ہے، یا آپ کے بحالی کوڈوں میں سے ایک۔
staff-code-label = کوڈ
staff-code-missing = اپنا کوڈ لکھیں
staff-code-failed = یہ کوڈ درست نہیں۔ تازہ ترین کوڈ لکھیں۔
staff-set-up-title = اپنا اکاؤنٹ تیار کریں
staff-set-up-for = { $name } کے لیے، جو { $email } سے سائن اِن کریں گے۔
staff-set-up-password = نیا پاس ورڈ
staff-set-up-password-hint = کم از کم { $min } حروف۔ تین چار ایسے لفظ اچھے رہتے ہیں جن کا آپس میں تعلق نہ ہو۔
staff-set-up-password-short = پاس ورڈ میں کم از کم { $min } حروف ہونے چاہییں
staff-set-up-password-long = پاس ورڈ میں 1,000 یا اس سے کم حروف ہونے چاہییں
staff-set-up-password-tells = پاس ورڈ آپ کے نام یا ای میل کے پتے سے بڑھ کر ہونا چاہیے
staff-set-up-password-common = ایسا پاس ورڈ چنیں جس کا دوسرے اندازہ نہ لگا سکیں
staff-set-up-password-again = نیا پاس ورڈ دوبارہ
staff-set-up-password-differs = دونوں پاس ورڈ ایک جیسے ہونے چاہییں
staff-set-up-button = پاس ورڈ بنائیں
staff-set-up-done = آپ کا پاس ورڈ بن گیا ہے۔
staff-set-up-link-old-title = یہ لنک اب کام نہیں کرتا
staff-set-up-link-old = یہ استعمال ہو چکا ہے، یا بہت پرانا ہے۔ اپنے منیجر سے نیا لنک مانگیں۔
staff-second-title = دوسرا مرحلہ تیار کریں
staff-second-intro = اپنے فون کی تصدیقی ایپ سے یہ تصویر اسکین کریں، یا چابی لکھ دیں۔
staff-second-open = اسے اس ڈیوائس کی کسی ایپ میں کھولیں
staff-second-key = چابی:
staff-second-confirm = پھر وہ 6 ہندسے لکھیں جو ایپ دکھاتی ہے۔
staff-second-image = آپ کی چابی والا کیو آر کوڈ
staff-recovery-title = آپ کے بحالی کوڈ
staff-recovery-intro = جب آپ کا فون پاس نہ ہو تو ان میں سے ہر کوڈ ایک بار کام کرتا ہے۔ انہیں محفوظ جگہ پر رکھیں۔ یہ صرف ابھی دکھائے جا رہے ہیں۔
staff-recovery-noted = میں نے انہیں محفوظ کر لیا ہے

## Today

staff-today-title = آج
staff-today-none = آج آپ کی کوئی ملاقات نہیں۔
staff-today-appointments = ملاقاتیں
staff-today-none-next = جب لوگ ملاقات طے کریں گے تو یہاں نظر آئے گی۔ تب تک دیکھیں کہ پڑھنے کے لیے کچھ ہے یا نہیں۔
staff-today-with = { $name } کے ساتھ
staff-today-other-role = آپ کا کردار: { $role }۔ ان صفحوں پر اس کردار کے لیے ابھی کوئی کام نہیں۔
staff-today-overdue =
    { $count ->
        [one] { $count } انٹیک فارم میں تاخیر ہو گئی ہے۔ اسے پہلے پڑھیں۔
       *[other] { $count } انٹیک فارموں میں تاخیر ہو گئی ہے۔ انہیں پہلے پڑھیں۔
    }
staff-today-new-intake =
    { $count ->
        [0] کوئی نیا انٹیک فارم نہیں ہے۔
        [one] { $count } نیا انٹیک فارم ہے۔
       *[other] { $count } نئے انٹیک فارم ہیں۔
    }
staff-today-open-intake = فہرست کھولیں
staff-today-tasks = جو کام کرنے ہیں
staff-today-no-tasks = آج تک کوئی کام نہیں۔ کام کسی کیس کے صفحے پر شامل کیا جاتا ہے۔
staff-today-unread = نئے جوابات
staff-today-unread-about = ان لوگوں نے اپنا انٹیک فارم پڑھے جانے کے بعد کچھ اور بتایا ہے۔
staff-today-no-unread = انٹیک فارم پڑھے جانے کے بعد کسی نے کچھ اور نہیں بتایا۔ جو بتایا جائے گا یہاں آئے گا۔
staff-today-flags = جن پر کام کرنا ہے
staff-today-no-flags = کوئی توجہ طلب بات کھلی نہیں۔ یہ کسی کیس کے صفحے پر درج کی جاتی ہے۔

## The list of intake forms

staff-intake-title = انٹیک فارم
staff-intake-none = پڑھنے کے لیے کچھ نہیں۔ نئے انٹیک فارم یہاں آئیں گے۔
staff-intake-new = پڑھنا باقی ہے
staff-intake-acknowledged = پڑھ لیے گئے
staff-intake-came = { $ago } آیا
staff-intake-read-by = { $deadline } تک پڑھنا ہے
staff-intake-late = تاخیر: { $length }
staff-intake-overdue = تاخیر ہو گئی
staff-intake-overdue-banner =
    { $count ->
        [one] { $count } انٹیک فارم وقت پر نہیں پڑھا گیا۔ ڈیوٹی پر موجود فرد کو بتا دیا گیا ہے۔
       *[other] { $count } انٹیک فارم وقت پر نہیں پڑھے گئے۔ ڈیوٹی پر موجود فرد کو بتا دیا گیا ہے۔
    }
staff-intake-urgent = فوری
staff-intake-reader = پڑھنے والا: { $name }
staff-intake-no-reader = ابھی پڑھنے والا مقرر نہیں
staff-intake-appointment = ملاقات { $date }، { $time }
staff-intake-no-appointment = ابھی ملاقات طے نہیں
staff-intake-none-suited = کوئی وقت مناسب نہ تھا
staff-intake-second = ان کا ایک اور کھلا ریفرل ہے
staff-intake-helped = کسی کی مدد سے بھرا گیا
staff-intake-practice-unsure = جی پی پریکٹس معلوم نہیں
staff-intake-unsafe-text = ٹیکسٹ نہ بھیجیں
staff-intake-unsafe-voicemail = وائس میل نہ چھوڑیں
staff-intake-alone-no = کسی کو ساتھ رکھنا چاہتے ہیں
staff-intake-interpreter = ترجمان
staff-intake-interpreter-of = ترجمان: { $language }
staff-intake-language = زبان: { $language }

## One intake form

staff-intake-form-title = انٹیک فارم { $reference }
staff-summary-reference = حوالہ { $reference }
staff-summary-called-label = پکارنے کا نام:
staff-summary-born = پیدائش { $date }، عمر { $number } سال
staff-summary-own-words = ان کے اپنے الفاظ میں
staff-summary-own-words-help = جس مدد کی ضرورت ہے اس کے بارے میں
staff-summary-no-own-words = کچھ نہیں لکھا گیا۔
staff-summary-needs = کن باتوں میں مدد چاہیے
staff-summary-no-needs = کچھ نہیں چنا گیا۔
staff-summary-already-helped = پہلے سے مدد کرنے والا
staff-summary-flags = خیال رکھیں
staff-summary-flags-none = خیال رکھنے کی کوئی بات نہیں بتائی گئی۔
staff-summary-access-words = اور کس چیز سے آسانی ہوگی
staff-summary-contact = رابطہ
staff-summary-safety = کیا محفوظ ہے
staff-summary-phone-belongs = فون کس کا ہے
staff-summary-phone-belongs-person = ان کا اپنا
staff-summary-phone-belongs-helper = مدد کرنے والے کا
staff-summary-phone-belongs-shared = مشترکہ، یا کسی اور کا
staff-summary-call = کسے کال کریں
staff-summary-call-person = خود انہیں کال کریں
staff-summary-call-helper = مدد کرنے والے کو کال کریں
staff-summary-through = ان کے ذریعے رابطہ کریں
staff-summary-safe-text = ٹیکسٹ بھیجنا محفوظ ہے
staff-summary-unsafe-text = ٹیکسٹ بھیجنا محفوظ نہیں
staff-summary-safe-voicemail = وائس میل چھوڑنا محفوظ ہے
staff-summary-unsafe-voicemail = وائس میل چھوڑنا محفوظ نہیں
staff-summary-alone-yes = ان سے اکیلے میں بات ہو سکتی ہے
staff-summary-alone-no = کسی کو ساتھ رکھنا چاہتے ہیں
staff-summary-helper = مدد کرنے والا
staff-summary-helper-phone = مدد کرنے والے کا فون
staff-summary-agreed = رضامندی
staff-summary-helper-agreed = مدد کرنے والے نے کہا کہ انہیں علم ہے اور وہ راضی ہیں۔
staff-summary-person = شخص
staff-summary-practice = جی پی پریکٹس
staff-summary-nhs-number = این ایچ ایس نمبر
staff-summary-nhs-number-unknown = انہیں معلوم نہیں
staff-summary-address = پتہ
staff-summary-postcode = پوسٹ کوڈ
staff-summary-no-fixed-address = کوئی مستقل پتہ نہیں
staff-summary-home-address = کہاں ملیں
staff-summary-sharing = معلومات بانٹنا
staff-summary-shared = کس پر راضی ہیں
staff-summary-text-read = پڑھا گیا متن
staff-summary-share-gp-words = ان کے اپنے الفاظ جی پی پریکٹس کو بتائے جا سکتے ہیں
staff-summary-share-partner = تفصیلات { $organisation } کو بتائی جا سکتی ہیں
staff-summary-share-family = { $who } سے بات ہو سکتی ہے
staff-summary-share-nothing = ٹیم اور جی پی کو جانے والی کوڈ شدہ سطر کے سوا کچھ نہیں
staff-summary-share-version = معلومات بانٹنے کا متن، ورژن { $version }
staff-summary-answers = دوسرے جوابات
staff-summary-answers-version = سوال نامہ "{ $questionnaire }"، ورژن { $number }
staff-summary-answers-none = ابھی کوئی اور جواب نہیں۔
staff-summary-answers-file = جوابات FHIR فائل کے طور پر ڈاؤن لوڈ کریں
staff-summary-scale = { $number }، 0 ({ $low }) سے { $top } ({ $high }) تک کے پیمانے پر
staff-summary-anything-else = کچھ اور
staff-summary-appointment = ملاقات
staff-summary-when = کب
staff-summary-state = حالت
staff-summary-cancelled = منسوخ
staff-summary-how = طریقہ
staff-summary-place = کہاں
staff-summary-with = کس کے ساتھ
staff-summary-modes = ملنے کے مناسب طریقے
staff-summary-preference = مناسب وقت
staff-summary-preference-any = کوئی بھی دن اور وقت
staff-summary-history = کیا ہوا
staff-summary-came = کب آیا
staff-summary-language = سروس کی زبان
staff-summary-reader = پڑھنے والا
staff-summary-read-by = کب تک پڑھنا ہے
staff-summary-read = پڑھا گیا
staff-summary-accepted = قبول کیا گیا
staff-summary-second-title = ان کا ایک اور کھلا ریفرل ہے
staff-summary-second = نام اور تاریخ پیدائش ایک ہی ہیں۔ کوئی انتظام دو بار کرنے سے پہلے دیکھ لیں۔
staff-summary-audit = اس صفحے کا دیکھا جانا درج ہوتا ہے۔
staff-acknowledge = پڑھ لیا
staff-acknowledge-hint = پڑھ لینے کے بعد ”پڑھ لیا“ دبائیں: تب اس کی مہلت پوری ہو جاتی ہے۔ جب آپ اس شخص کی ذمہ داری لیں تو قبول کریں۔
staff-acknowledged = درج ہو گیا کہ آپ نے یہ انٹیک فارم پڑھ لیا ہے۔
staff-accept = قبول کریں
staff-accept-hint = جب آپ اس شخص کی ذمہ داری لیں تو قبول کریں۔
staff-accepted = آپ نے یہ انٹیک فارم قبول کر لیا ہے۔
staff-raise = فوری قرار دیں
staff-raise-hint = پھر اسے سب سے پہلے پڑھا جاتا ہے، اور پڑھنے والے کے پاس کام کے دو گھنٹے ہوتے ہیں۔ یہ واپس نہیں ہو سکتا۔
staff-raised = آپ نے یہ انٹیک فارم فوری قرار دے دیا ہے۔
staff-already = کوئی یہ پہلے ہی کر چکا ہے۔ صفحہ دکھاتا ہے کہ اب کیا حال ہے۔

## The diary

staff-diary-title = ڈائری
staff-diary-ways = دن اور لوگ
staff-diary-before = پہلے
staff-diary-today = آج
staff-diary-after = بعد میں
staff-diary-day = دن
staff-diary-week = ہفتہ
staff-diary-team = پوری ٹیم
staff-diary-is-today = آج
staff-diary-nothing = یہاں کچھ نہیں: نہ کوئی کلینک، نہ کوئی ملاقات۔
staff-diary-held = کسی ایسے شخص کے لیے روکا ہوا جو فارم بھر رہا ہے
staff-diary-away = چھٹی پر
staff-diary-free = خالی

## An appointment

staff-appointment-title = ملاقات
staff-appointment-open = ملاقات کھولیں
staff-appointment-form = انٹیک فارم کھولیں
staff-appointment-take-back = واپس لیں
staff-appointment-said = محفوظ ہو گیا۔
staff-appointment-changed = آپ کے صفحہ کھولنے کے بعد یہ ملاقات بدل گئی ہے۔ دیکھیں کہ اب کیا لکھا ہے۔
staff-appointment-move = ملاقات کا وقت بدلیں
staff-appointment-move-title = کوئی اور وقت چنیں
staff-appointment-told = اس شخص کو بتا دیا جاتا ہے، اگر رابطے کا محفوظ طریقہ دیا گیا ہے۔
staff-appointment-no-times = کوئی وقت خالی نہیں۔ کلینک شامل کریں، یا کسی ساتھی سے پوچھیں۔
staff-appointment-moved = ملاقات کا وقت بدل دیا گیا ہے۔
staff-appointment-again = ایک اور وقت طے کریں
staff-appointment-booked = ملاقات طے ہو گئی ہے۔
staff-appointment-cancel = ملاقات منسوخ کریں
staff-appointment-cancel-title = یہ کیوں منسوخ ہو رہی ہے؟
staff-appointment-reason-asked = اس شخص نے کہا
staff-appointment-reason-away = لنک ورکر نہیں آ سکتا
staff-appointment-reason-better = انہیں اب ضرورت نہیں
staff-appointment-reason-died = ان کا انتقال ہو گیا ہے (کوئی پیغام نہیں بھیجا جاتا)
staff-appointment-reason-other = کوئی اور بات
staff-appointment-cancelled = ملاقات منسوخ کر دی گئی ہے۔ اس کا وقت اب خالی ہے۔
