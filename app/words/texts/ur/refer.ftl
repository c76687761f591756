# checked: no

## The self-referral journey: one page for each question.

refer-helping = آپ کسی کی مدد کر رہے ہیں
refer-start-again = نئے سرے سے شروع کریں
refer-start-again-title = کیا آپ نئے سرے سے شروع کرنا چاہتے ہیں؟
refer-start-again-body = اس سے اس ڈیوائس کے جوابات ہٹ جائیں گے، تاکہ کوئی اور شروع کر سکے۔ ہٹے ہوئے جوابات واپس نہیں آ سکتے۔
refer-start-again-confirm = جوابات ہٹا کر نئے سرے سے شروع کریں
refer-start-again-cancel = جوابات رہنے دیں اور واپس جائیں
refer-in-progress-title = یہاں ایک فارم پہلے سے شروع ہے
refer-in-progress-body = کسی نے اس فون یا کمپیوٹر پر ایک فارم شروع کیا ہے۔ اگر وہ آپ کا ہے تو آپ اسے جاری رکھ سکتے ہیں۔
refer-in-progress-continue = وہی فارم جاری رکھیں
refer-in-progress-new = نیا فارم شروع کریں

## Practice

refer-practice-title = آپ کس جی پی پریکٹس میں رجسٹر ہیں؟
refer-practice-title-helped = وہ کس جی پی پریکٹس میں رجسٹر ہیں؟
refer-practice-hint = یہ سروس ان لوگوں کے لیے ہے جو ان میں سے کسی پریکٹس میں رجسٹر ہیں۔
refer-practice-none = میں کسی جی پی کے پاس رجسٹر نہیں، یا مجھے یقین نہیں
refer-practice-none-helped = وہ کسی جی پی کے پاس رجسٹر نہیں، یا مجھے یقین نہیں
refer-practice-none-hint = آپ پھر بھی جاری رکھ سکتے ہیں۔ ہم اس میں آپ کی مدد کریں گے۔

## Name

refer-name-title = آپ کا نام کیا ہے؟
refer-name-title-helped = ان کا نام کیا ہے؟
refer-name-given = پہلا نام
refer-name-family = آخری نام
refer-name-family-hint = اگر آپ کا ایک ہی نام ہے تو اسے یہاں بھی لکھیں۔
refer-name-family-hint-helped = اگر ان کا ایک ہی نام ہے تو اسے یہاں بھی لکھیں۔
refer-name-called = ہم آپ کو کس نام سے پکاریں؟ (اختیاری)
refer-name-called-helped = ہم انہیں کس نام سے پکاریں؟ (اختیاری)
refer-name-called-hint = مثلاً آپ کا چھوٹا نام، یا مسز خان۔
refer-name-called-hint-helped = مثلاً ان کا چھوٹا نام، یا مسز خان۔

## Date of birth

refer-dob-title = آپ کی تاریخ پیدائش کیا ہے؟
refer-dob-title-helped = ان کی تاریخ پیدائش کیا ہے؟
refer-dob-hint = مثلاً دن 31، مہینہ 3، سال 1980
refer-dob-below-title = یہ سروس { $min } سال یا اس سے زیادہ عمر کے لوگوں کے لیے ہے
refer-dob-below-body = ہمیں افسوس ہے کہ ہم یہاں آپ کے لیے وقت بک نہیں کر سکتے۔ لیکن ایسے لوگ ہیں جو آپ کی بات سننا چاہتے ہیں۔
refer-dob-below-body-helped = ہمیں افسوس ہے کہ ہم یہاں ان کے لیے وقت بک نہیں کر سکتے۔ لیکن ایسے لوگ ہیں جو ان کی بات سننا چاہتے ہیں۔
refer-dob-below-childline = Childline مفت اور رازدارانہ ہے، دن ہو یا رات۔ 0800 1111 پر کال کریں۔
refer-dob-below-gp = آپ کی جی پی پریکٹس بتا سکتی ہے کہ آپ کی عمر کے لیے قریب میں کیا موجود ہے۔ آپ کسی سے اکیلے میں بات کرنے کا کہہ سکتے ہیں۔
refer-dob-below-trusted = آپ کسی ایسے بڑے سے بھی بات کر سکتے ہیں جس پر آپ کو بھروسا ہو، جیسے استاد، اسکول کی نرس یا خاندان کا کوئی فرد۔
refer-dob-above-title = یہ سروس { $max } سال تک کی عمر کے لوگوں کے لیے ہے
refer-dob-above-body = ہمیں افسوس ہے کہ ہم یہاں آپ کے لیے وقت بک نہیں کر سکتے۔ آپ کی جی پی پریکٹس بتا سکتی ہے کہ آپ کے قریب کیا موجود ہے۔
refer-dob-mistake = مجھ سے تاریخ لکھنے میں غلطی ہو گئی

## Contact

refer-contact-title = ہم آپ سے کیسے رابطہ کریں؟
refer-contact-title-helped = جن کی آپ مدد کر رہے ہیں، ہم ان سے کیسے رابطہ کریں؟
refer-contact-hint = ایک یا زیادہ ایسے طریقے بتائیں جو آپ کے لیے محفوظ اور آسان ہوں۔
refer-contact-hint-helped = ایک یا زیادہ ایسے طریقے بتائیں جو ان کے لیے محفوظ اور آسان ہوں۔
refer-contact-phone = فون نمبر
refer-contact-phone-hint = موبائل یا گھر کا نمبر۔ اگر نمبر برطانیہ سے باہر کا ہے تو + اور ملک کے کوڈ سے شروع کریں۔
refer-contact-text = کیا اس نمبر پر ٹیکسٹ میسج بھیجنا محفوظ ہے؟
refer-contact-text-hint = اگر کوئی اور انہیں پڑھ سکتا ہے تو نہیں کہیں۔
refer-contact-voicemail = کیا وائس میل پر پیغام چھوڑنا محفوظ ہے؟
refer-contact-voicemail-hint = اگر کوئی اور اسے سن سکتا ہے تو نہیں کہیں۔
refer-contact-belongs = یہ فون کس کا ہے؟
refer-contact-belongs-person = ان کا
refer-contact-belongs-helper = میرا
refer-contact-belongs-shared = ہم دونوں کا، یا کسی اور کا
refer-contact-call = ہم کسے کال کریں؟
refer-contact-call-person = جن کی مدد کی جا رہی ہے
refer-contact-call-helper = مجھے
refer-contact-email = ای میل کا پتہ
refer-contact-email-hint = ہم آپ کو صرف اس سروس کے بارے میں لکھتے ہیں۔
refer-contact-email-hint-helped = ہم انہیں صرف اس سروس کے بارے میں لکھتے ہیں۔
refer-contact-through = کوئی جگہ یا شخص جس کے ذریعے آپ سے رابطہ ہو سکے
refer-contact-through-helped = کوئی جگہ یا شخص جس کے ذریعے ان سے رابطہ ہو سکے
refer-contact-through-hint = مثلاً کوئی ڈے سینٹر، ہاسٹل، مقامی گروپ یا دوست۔ یہ بھی بتائیں کہ ان سے کیسے رابطہ ہو۔
refer-contact-alone = کیا ہم آپ سے اکیلے میں بات کر سکتے ہیں؟
refer-contact-alone-helped = کیا ہم ان سے اکیلے میں بات کر سکتے ہیں؟
refer-contact-alone-hint = ہم کچھ دیر ہر ایک سے اکیلے میں بات کرنا پسند کرتے ہیں۔ آپ کسی کو ساتھ بھی رکھ سکتے ہیں۔
refer-contact-alone-hint-helped = ہم کچھ دیر ہر ایک سے اکیلے میں بات کرنا پسند کرتے ہیں۔ وہ کسی کو ساتھ بھی رکھ سکتے ہیں۔

## The helper

refer-helper-title = آپ کے بارے میں، یعنی مدد کرنے والے کے بارے میں
refer-helper-intro = ہم اس لیے پوچھتے ہیں تاکہ معلوم ہو کہ یہ فارم کس نے بھرا اور کسے کال کرنی ہے۔
refer-helper-agreed-legend = کیا انہیں اس کا علم ہے، اور کیا وہ راضی ہیں؟
refer-helper-agreed-hint = ہم تبھی آگے بڑھ سکتے ہیں جب وہ راضی ہوں جن کی آپ مدد کر رہے ہیں۔
refer-helper-agreed = ہاں، انہیں معلوم ہے کہ یہ فارم بھرا جا رہا ہے، اور وہ راضی ہیں
refer-helper-name = آپ کا نام
refer-helper-relation = آپ کا ان سے کیا تعلق ہے؟
refer-helper-relation-hint = مثلاً بیٹی، پڑوسی، سپورٹ ورکر
refer-helper-phone = آپ کا فون نمبر (اختیاری)

## Postcode

refer-postcode-title = آپ کا پوسٹ کوڈ کیا ہے؟
refer-postcode-title-helped = ان کا پوسٹ کوڈ کیا ہے؟
refer-postcode-hint = اس سے ہم آپ کے قریب گروپ اور جگہیں ڈھونڈتے ہیں۔ مثلاً LS1 4AP
refer-postcode-hint-helped = اس سے ہم ان کے قریب گروپ اور جگہیں ڈھونڈتے ہیں۔ مثلاً LS1 4AP
refer-postcode-none = میرا کوئی مستقل پتہ نہیں
refer-postcode-none-helped = ان کا کوئی مستقل پتہ نہیں

## Help

refer-help-title = آپ کو کن باتوں میں مدد چاہیے؟
refer-help-title-helped = انہیں کن باتوں میں مدد چاہیے؟
refer-help-hint = جو بھی درست ہو وہ سب چنیں۔ باقی آپ ہمیں بات چیت میں بتا سکتے ہیں۔
refer-help-words = کیا آپ اس کے بارے میں کچھ کہنا چاہیں گے؟ (اختیاری)
refer-help-words-helped = کیا وہ اس کے بارے میں کچھ کہنا چاہیں گے؟ (اختیاری)
refer-help-words-hint = اپنے الفاظ میں لکھیں۔ چند لفظ کافی ہیں۔
refer-help-words-hint-helped = ان کے اپنے الفاظ لکھیں۔ چند لفظ کافی ہیں۔
refer-help-already = کیا اس میں کوئی پہلے سے آپ کی مدد کر رہا ہے؟
refer-help-already-helped = کیا اس میں کوئی پہلے سے ان کی مدد کر رہا ہے؟
refer-help-already-hint = مثلاً سپورٹ ورکر، فلاحی ادارہ یا کونسل۔ اس سے ہم ایک ہی کام دو بار نہیں کریں گے۔
refer-help-already-by = کون مدد کر رہا ہے؟
refer-help-already-by-hint = مثلاً Citizens Advice

## Pages of the network's own questions

refer-question-skippable = جواب دینا ضروری نہیں۔ آپ کچھ بھی چھوڑ سکتے ہیں اور ملاقات میں اس پر بات کر سکتے ہیں۔
refer-question-skippable-helped = جواب دینا ضروری نہیں۔ جہاں ہو سکے، ان کے اپنے الفاظ لکھیں۔
refer-question-scale-low = 0 کا مطلب: { $label }
refer-question-scale-high = 10 کا مطلب: { $label }
refer-question-other = کچھ اور
refer-question-other-words = چند لفظوں میں بتائیں
refer-question-unit = { $unit } میں
refer-question-choose = کوئی جواب چنیں

## Meeting

refer-meeting-title = ملاقات کس طرح ہو تو آپ کے لیے اچھا ہے؟
refer-meeting-title-helped = ملاقات کس طرح ہو تو ان کے لیے اچھا ہے؟
refer-meeting-modes-hint = جو بھی آپ کے لیے مناسب ہوں وہ سب چنیں۔ اسی سے ہم آپ کو صحیح وقت دکھاتے ہیں۔
refer-meeting-modes-hint-helped = جو بھی ان کے لیے مناسب ہوں وہ سب چنیں۔ اسی سے ہم آپ کو صحیح وقت دکھاتے ہیں۔
refer-meeting-asked-for = یہ آن لائن بک نہیں ہو سکتا۔ آپ یہاں اس کے لیے کہہ سکتے ہیں، اور ہم آپ کے ساتھ اس کا انتظام کریں گے۔
refer-meeting-home-address = ہم آپ سے کہاں ملیں؟
refer-meeting-home-address-helped = ہم ان سے کہاں ملیں؟
refer-meeting-home-address-hint = گھر پر ملاقات کے لیے پتہ اور پوسٹ کوڈ۔ چہل قدمی کے لیے وہ جگہ جہاں سے شروع کرنا ہے۔ صرف تب بتائیں جب ہمارا آنا محفوظ ہو۔
refer-meeting-easier = کیا کسی چیز سے آپ کے لیے آسانی ہوگی؟ (اختیاری)
refer-meeting-easier-helped = کیا کسی چیز سے ان کے لیے آسانی ہوگی؟ (اختیاری)
refer-meeting-easier-hint = جو بھی درست ہو وہ سب چنیں۔ ہم اس کے بارے میں تھوڑا اور پوچھیں گے۔
refer-meeting-easier-language = کوئی اور زبان، یا ترجمان
refer-meeting-easier-communication = ہمارے لکھنے اور بات کرنے کا طریقہ
refer-meeting-easier-access = وہاں پہنچنا اور وہاں بیٹھنا
refer-meeting-language = آپ کس زبان میں بات کرنا پسند کریں گے؟
refer-meeting-language-helped = وہ کس زبان میں بات کرنا پسند کریں گے؟
refer-meeting-language-hint = مثلاً اردو یا پولش
refer-meeting-interpreter = مجھے ترجمان چاہیے
refer-meeting-interpreter-helped = انہیں ترجمان چاہیے
refer-meeting-interpreter-hint = یہ مفت ہے۔ اس کے انتظام میں کچھ وقت لگتا ہے، اس لیے پہلے دستیاب وقت ذرا بعد کے ہوں گے۔
refer-meeting-communication = ہم کیا کریں کہ ایک دوسرے کی بات سمجھ سکیں؟
refer-meeting-communication-hint = جو بھی درست ہو وہ سب چنیں۔
refer-meeting-access = کس چیز سے مدد ملے گی؟
refer-meeting-access-hint = جو بھی درست ہو وہ سب چنیں۔
refer-meeting-access-words = اور کس چیز سے آپ کو مدد ملے گی؟
refer-meeting-access-words-helped = اور کس چیز سے انہیں مدد ملے گی؟

## Sharing

refer-sharing-title = آپ کی بتائی ہوئی باتیں کون دیکھ سکتا ہے؟
refer-sharing-title-helped = ان کی بتائی ہوئی باتیں کون دیکھ سکتا ہے؟
refer-sharing-share = ہم اور کیا بتا سکتے ہیں؟ (اختیاری)
refer-sharing-share-hint = صرف وہی چنیں جو آپ چاہتے ہیں۔
refer-sharing-share-hint-helped = صرف وہی چنیں جو وہ چاہتے ہیں۔
refer-sharing-gp-words = جو میں نے اپنے الفاظ میں لکھا، وہ میری جی پی پریکٹس کو
refer-sharing-gp-words-helped = جو انہوں نے اپنے الفاظ میں کہا، وہ ان کی جی پی پریکٹس کو
refer-sharing-gp-words-hint = اگر آپ اسے خالی چھوڑیں تو پریکٹس کو صرف یہ معلوم ہوگا کہ یہ سروس مانگی گئی اور ملاقات ہوئی۔
refer-sharing-partner = میری تفصیلات { $organisation } کو
refer-sharing-partner-helped = ان کی تفصیلات { $organisation } کو
refer-sharing-partner-hint = { $does }۔ صرف تب جب اس سے مدد مل سکے، اور صرف اتنا جتنا ضروری ہو۔ ہم پہلے آپ سے بات کریں گے۔
refer-sharing-family = جو باتیں ہوں گی، وہ میرے خاندان کے کسی فرد یا دوست کو
refer-sharing-family-helped = جو باتیں ہوں گی، وہ ان کے خاندان کے کسی فرد یا دوست کو
refer-sharing-family-who = ہم کس سے بات کر سکتے ہیں؟
refer-sharing-family-who-hint = ان کا نام، اور وہ آپ کے کون ہیں
refer-sharing-family-who-hint-helped = ان کا نام، اور جن کی آپ مدد کر رہے ہیں ان سے کیا رشتہ ہے

## Appointment

refer-appointment-title = آپ کس وقت ملنا چاہیں گے؟
refer-appointment-title-helped = وہ کس وقت ملنا چاہیں گے؟
refer-appointment-hint = سب سے قریب کے وقت پہلے ہیں۔ جب تک آپ فارم نہ بھیجیں، آپ کا وقت بک نہیں ہوتا۔
refer-appointment-slot = { $date }، { $time }
refer-appointment-label = { $date }، { $time }، { $mode }، { $name } کے ساتھ
refer-appointment-with = { $name } کے ساتھ
refer-appointment-phone = { $name } کی طرف سے آپ کو { $phone } پر کال آئے گی، اس نمبر سے: { $from }۔
refer-appointment-video = ہم { $address } پر لنک بھیجیں گے۔
refer-appointment-in-person = جگہ: { $place }
refer-appointment-more = مزید وقت دکھائیں
refer-appointment-filter-title = صرف کچھ وقت دکھائیں
refer-appointment-filter-mode = ملاقات کا طریقہ
refer-appointment-filter-day = ہفتے کا دن
refer-appointment-filter-part = دن کا حصہ
refer-appointment-filter-any = کوئی بھی
refer-appointment-filter-apply = یہی وقت دکھائیں
refer-appointment-filter-clear = سب وقت دکھائیں
refer-appointment-none = ان میں سے کوئی وقت میرے لیے مناسب نہیں
refer-appointment-none-helped = ان میں سے کوئی وقت ان کے لیے مناسب نہیں
refer-appointment-none-hint = وقت چنے بغیر جاری رکھیں۔ وقت طے کرنے کے لیے ہم آپ سے رابطہ کریں گے۔
refer-appointment-empty-title = ابھی آن لائن بک کرنے کے لیے کوئی وقت نہیں
refer-appointment-empty = آپ پھر بھی فارم بھیج سکتے ہیں۔ بتائیں کہ آپ کے لیے کب مناسب ہے، اور وقت طے کرنے کے لیے ہم آپ سے رابطہ کریں گے۔
refer-appointment-empty-filter = آپ نے جو چنا اس سے کوئی وقت نہیں ملا۔ سب وقت دیکھیں، یا بتائیں کہ آپ کے لیے کب مناسب ہے۔
refer-appointment-asked-for = آپ نے یہ مانگا ہے: { $mode }۔ اس کا انتظام ہم آپ کے ساتھ کرتے ہیں، اس لیے یہاں وقت چننے کی ضرورت نہیں۔
refer-appointment-longer-note = ہم لمبی ملاقاتیں دکھا رہے ہیں، کیونکہ آپ نے بتایا کہ آپ کو زیادہ وقت یا ترجمان چاہیے۔
refer-appointment-gone-title = وہ وقت ابھی ابھی کسی اور کو مل گیا
refer-appointment-gone = معذرت، آپ سے ذرا پہلے کسی اور نے وہ وقت بک کر لیا۔ آپ کے باقی سب جوابات محفوظ ہیں۔ یہ سب سے قریب کے خالی وقت ہیں۔
refer-appointment-held = ہم نے یہ وقت { $time } تک آپ کے لیے روک رکھا ہے۔
refer-appointment-let-go = آپ کا چنا ہوا وقت آپ کی تبدیلی سے میل نہیں کھاتا۔ دوبارہ وقت چنیں۔ آپ کے باقی تمام جوابات محفوظ ہیں۔
refer-appointment-lapsed = اب یہ دوسروں کے لیے بھی خالی ہے۔ اگر کسی نے نہیں لیا تو آپ اسے دوبارہ چن سکتے ہیں۔
refer-appointment-updated = خالی وقت بدل گئے ہیں۔

## Preference, when no time suits

refer-preference-days = کون سے دن؟
refer-preference-any-day = کوئی بھی دن
refer-preference-parts = دن کا کون سا حصہ؟
refer-preference-any-part = دن کا کوئی بھی حصہ

## Check

refer-check-title = بھیجنے سے پہلے اپنے جوابات دیکھ لیں
refer-check-title-helped = بھیجنے سے پہلے جوابات دیکھ لیں
refer-check-you = آپ کے بارے میں
refer-check-you-helped = ان کے بارے میں جن کی آپ مدد کر رہے ہیں
refer-check-helper = آپ کے بارے میں، یعنی مدد کرنے والے کے بارے میں
refer-check-contact = آپ سے رابطہ
refer-check-contact-helped = ان سے رابطہ
refer-check-help = جو آپ کے لیے اہم ہے
refer-check-help-helped = جو ان کے لیے اہم ہے
refer-check-meeting = ملاقات کا طریقہ
refer-check-sharing = معلومات بانٹنا
refer-check-appointment = ملاقات
refer-check-practice = جی پی پریکٹس
refer-check-name = نام
refer-check-called = ہم آپ کو کیا کہہ کر پکاریں
refer-check-called-helped = ہم انہیں کیا کہہ کر پکاریں
refer-check-dob = تاریخ پیدائش
refer-check-phone = فون نمبر
refer-check-email = ای میل کا پتہ
refer-check-through = جگہ یا شخص
refer-check-text = ٹیکسٹ میسج بھیجنا محفوظ ہے
refer-check-voicemail = وائس میل چھوڑنا محفوظ ہے
refer-check-alone = ہم آپ سے اکیلے میں بات کر سکتے ہیں
refer-check-alone-helped = ہم ان سے اکیلے میں بات کر سکتے ہیں
refer-check-belongs = فون کس کا ہے
refer-check-call = کسے کال کریں
refer-check-postcode = پوسٹ کوڈ
refer-check-needs = کن باتوں میں مدد
refer-check-words = آپ کے اپنے الفاظ میں
refer-check-words-helped = ان کے اپنے الفاظ میں
refer-check-already = پہلے سے مدد کرنے والا
refer-check-helper-name = آپ کا نام
refer-check-helper-relation = آپ کا ان سے تعلق
refer-check-helper-phone = آپ کا فون نمبر
refer-check-modes = ملاقات کے طریقے
refer-check-language = زبان
refer-check-interpreter = ترجمان
refer-check-communication = لکھنا اور بات کرنا
refer-check-access = کس چیز سے مدد ملے گی
refer-check-home-address = کہاں ملیں
refer-check-share = ہم بتا سکتے ہیں
refer-check-share-nothing = مزید کچھ نہیں
refer-check-time = وقت
refer-check-no-time = ابھی کوئی وقت نہیں چنا گیا۔ ہم آپ سے رابطہ کریں گے۔
refer-check-practice-unsure = رجسٹر نہیں، یا یقین نہیں
refer-check-no-fixed-address = کوئی مستقل پتہ نہیں
refer-check-send-title = اب اپنا فارم بھیجیں
refer-check-send = یہ فارم بھیج کر آپ سوشل پریسکرائبنگ ٹیم سے ملاقات کی درخواست کرتے ہیں۔
refer-check-confirm = تصدیق کر کے بھیجیں

## Coming back

refer-code-title = اس کوڈ سے بعد میں واپس آئیں
refer-code-intro = آپ کا کوڈ { $code } ہے۔ اسے لکھ لیں یا اس کی تصویر لے لیں۔ ہم اسے صرف ایک بار دکھاتے ہیں۔
refer-code-use = کسی بھی فون یا کمپیوٹر پر فارم جاری رکھنے کے لیے آپ کو یہ کوڈ اور اپنی تاریخ پیدائش چاہیے ہوگی۔
refer-code-get = محفوظ کریں اور بعد میں واپس آئیں
refer-code-until = نامکمل فارم ہم { $days } دن تک رکھتے ہیں۔
refer-code-noted = میرے پاس کوڈ ہے
refer-code-remind = مجھے ایک بار یاد دلائیں
refer-code-remind-about = اگر { $days } دن بعد بھی آپ کا فارم نہ بھیجا گیا ہو تو ہم آپ کو ایک بار یاد دلا سکتے ہیں، انہی طریقوں سے جو آپ نے محفوظ بتائے۔
refer-code-reminded = اگر تب تک آپ کا فارم نہ بھیجا گیا ہو تو ہم آپ کو ایک بار یاد دلائیں گے۔
refer-code-leave = ابھی کے لیے بس
refer-resume-title = اپنا فارم جاری رکھیں
refer-resume-intro = وہ کوڈ لکھیں جو آپ کو شروع میں دیا گیا تھا۔
refer-resume-code = کوڈ
refer-resume-code-hint = آٹھ حروف اور ہندسے، جیسے { $example }
refer-resume-dob = آپ کی تاریخ پیدائش
refer-resume-failed = اس کوڈ اور تاریخ پیدائش سے کوئی فارم نہیں ملا۔ دونوں کو دیکھ کر دوبارہ کوشش کریں۔
refer-resume-slow = کئی بار کوشش ہو چکی ہے۔ { $minutes } منٹ انتظار کر کے دوبارہ کوشش کریں۔
refer-resume-lost-title = اگر آپ کا کوڈ کھو گیا ہے
refer-resume-lost = آپ نیا فارم شروع کر سکتے ہیں، یا ہمیں { $phone } پر کال کر سکتے ہیں۔
refer-resume-private = آپ کے جوابات راز رکھنے کے لیے ہم وہ نہیں دکھاتے جو آپ نے پہلے لکھا تھا۔ وہ محفوظ ہے، اور اگر آپ اسے بدلنا چاہیں تو دوبارہ لکھ سکتے ہیں۔
refer-resume-hidden = پہلے جواب دیا گیا۔ رازداری کے لیے چھپایا گیا ہے۔
refer-hold-warning = ہم آپ کی ملاقات کا وقت مزید دو منٹ تک آپ کے لیے رکھیں گے۔
refer-hold-kept = ہم آپ کا وقت مزید 15 منٹ تک رکھیں گے۔
refer-appointment-chosen-gone = آپ کا چنا ہوا وقت اب خالی نہیں ہے۔
