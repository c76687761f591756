# checked: no

## Privacy, cookies and accessibility: true of this program, and checked when it changes.

statements-updated = آخری تبدیلی: { $date }

## Privacy

statements-privacy-title = رازداری
statements-privacy-lead = اس صفحے پر لکھا ہے کہ آپ { $network } کو جو بتاتے ہیں اس کا کیا ہوتا ہے۔
statements-privacy-who-title = ذمہ دار کون ہے
statements-privacy-who = آپ کی معلومات کے استعمال کا فیصلہ یہ ادارے مل کر کرتے ہیں:
statements-privacy-contact = اپنی معلومات کے بارے میں پوچھنے یا ان کے استعمال پر اعتراض کرنے کے لیے { $contact } کو لکھیں یا { $phone } پر کال کریں۔
statements-privacy-what-title = ہم کیا رکھتے ہیں
statements-privacy-what-you = آپ کا نام، تاریخ پیدائش، پوسٹ کوڈ، جی پی پریکٹس اور آپ سے رابطے کے طریقے
statements-privacy-what-more = آپ کا پتہ اور این ایچ ایس نمبر، اگر آپ بتائیں
statements-privacy-what-matters = آپ کو کن باتوں میں مدد چاہیے، اور آپ کے جوابات اور الفاظ
statements-privacy-what-needs = کن چیزوں سے آپ کو آسانی ہوگی، جیسے ترجمان
statements-privacy-what-appointment = آپ کی ملاقات، اور جو ہم مل کر طے کریں
statements-privacy-what-looks = اس کا ریکارڈ کہ آپ کی معلومات کس نے اور کب دیکھیں
statements-privacy-why-title = ہم انہیں کیوں رکھ سکتے ہیں
statements-privacy-why = ہم انہیں آپ کی دیکھ بھال اور مدد کے لیے استعمال کرتے ہیں۔ اس کی اجازت یو کے جی ڈی پی آر (UK GDPR) کی دفعہ 6(1)(e) اور دفعہ 9(2)(h) دیتی ہے: عوامی فریضہ، اور صحت یا سماجی دیکھ بھال۔ دیکھ بھال آپ کی رضامندی پر منحصر نہیں، لیکن جو اس سے آگے ہے وہ ہے، اور اس کے لیے ہم آپ سے پوچھتے ہیں۔
statements-privacy-sees-title = انہیں کون دیکھتا ہے
statements-privacy-sees-team = سوشل پریسکرائبنگ کی ٹیم آپ کا فارم دیکھتی ہے۔
statements-privacy-sees-gp = آپ کی جی پی پریکٹس کو بتایا جاتا ہے کہ آپ نے یہ سروس مانگی اور ہم سے ملاقات ہوئی۔
statements-privacy-sees-chosen = دوسرے لوگ صرف وہی دیکھتے ہیں جسے بتانے کی آپ نے اجازت دی۔ آپ کسی بھی وقت اپنا فیصلہ بدل سکتے ہیں۔
statements-privacy-sees-limits = اگر ہمیں لگا کہ آپ کو، کسی بچے کو یا کسی اور کو شدید نقصان پہنچ سکتا ہے تو شاید ہمیں کسی کو بتانا پڑے۔
statements-privacy-sees-sold = ہم انہیں نہ بیچتے ہیں اور نہ اشتہاروں کے لیے استعمال کرتے ہیں۔
statements-privacy-safe-title = ہم انہیں کیسے محفوظ رکھتے ہیں
statements-privacy-safe = آپ جو بتاتے ہیں وہ خفیہ شکل (انکرپشن) میں رکھا جاتا ہے، ہر ریکارڈ اپنی الگ چابی کے ساتھ۔ ہمارے پیغاموں میں وہ نہیں لکھا ہوتا جو آپ نے ہمیں بتایا۔
statements-privacy-safe-guess = جو کوڈ کا اندازہ لگائے یا ساری ملاقاتیں روک لے، اسے سست کرنے کے لیے ہم ہر انٹرنیٹ پتے سے کوششیں گنتے ہیں۔ ہم اس پتے کو ناقابل شناخت شکل میں رکھتے ہیں، اور کوئی فہرست نہیں کہ کون آیا۔
statements-privacy-long-title = ہم انہیں کب تک رکھتے ہیں
statements-privacy-long-draft = جو فارم آپ نے نہیں بھیجا وہ { $days } دن بعد ہٹا دیا جاتا ہے۔
statements-privacy-long-sent = جو فارم آپ نے بھیج دیا وہ آپ کے ریکارڈ کا حصہ رہتا ہے، جتنی مدت این ایچ ایس کا ریکارڈ رکھنے کا ضابطہ (NHS Records Management Code of Practice) بتاتا ہے۔
statements-privacy-rights-title = آپ کے حقوق
statements-privacy-rights = آپ پوچھ سکتے ہیں کہ ہمارے پاس آپ کے بارے میں کیا ہے، غلطیاں درست کرا سکتے ہیں، اور اعتراض کر سکتے ہیں۔ جس طرح آپ کے لیے مناسب ہو، ہم سے کہیں۔
statements-privacy-complain = اگر آپ ہمارے جواب سے مطمئن نہ ہوں تو Information Commissioner's Office کو 0303 123 1113 پر شکایت کر سکتے ہیں۔

## Cookies

statements-cookies-title = کوکیز
statements-cookies-lead = کوکیز چھوٹی فائلیں ہیں جو کوئی ویب سائٹ آپ کی ڈیوائس پر رکھتی ہے۔ ہم صرف وہ استعمال کرتے ہیں جن کے بغیر یہ سروس نہیں چل سکتی، اس لیے ہم آپ سے ان کی منظوری نہیں مانگتے۔
statements-cookies-table = ہم جو کوکیز استعمال کرتے ہیں
statements-cookies-name = نام
statements-cookies-purpose = کس کام کے لیے
statements-cookies-ends = کب ختم ہوتی ہے
statements-cookies-draft = آپ کا فارم اس ڈیوائس کے ساتھ جوڑے رکھتی ہے، تاکہ آپ ایک صفحے سے دوسرے پر جا سکیں اور اپنی تصدیق دیکھ سکیں
statements-cookies-draft-ends = { $days } دن بعد، بھیجنے کے دو گھنٹے بعد، یا جب آپ اس ڈیوائس پر ختم کریں
statements-cookies-came-back = کوڈ کے ساتھ واپس آنے پر آپ کو سائن ان رکھتی ہے
statements-cookies-came-back-ends = { $minutes } منٹ تک کچھ نہ بھیجنے پر، سائن آؤٹ کرنے پر، یا براؤزر بند کرنے پر
statements-cookies-language = آپ کی چنی ہوئی زبان یاد رکھتی ہے
statements-cookies-language-ends = { $days } دن بعد
statements-cookies-staff-code = عملے کے افراد کو دوسرا کوڈ لکھنے دیتی ہے
statements-cookies-staff-code-ends = دس منٹ بعد، یا جب وہ سائن اِن ہو جائیں
statements-cookies-staff = عملے کے افراد کو سائن اِن رکھتی ہے
statements-cookies-staff-ends = جب وہ سائن آؤٹ کریں، یا آدھے گھنٹے تک کچھ نہ کریں
statements-cookies-none = ہم آنے والوں کو گننے یا ان کا پیچھا کرنے کے لیے کوکیز استعمال نہیں کرتے۔ کوئی اور کمپنی یہاں کوکیز نہیں رکھتی۔
statements-cookies-places = اگر آپ کسی پوسٹر کے لنک سے آئے تو ہم اس جگہ کے لیے گنتے ہیں کہ کوئی آیا۔ ہم یہ نہیں رکھتے کہ کون تھا۔
statements-cookies-kept = تاکہ رابطہ ٹوٹنے پر آپ کو ہمارا صفحہ نظر آئے، آپ کا براؤزر اس سروس کی شکل و صورت اور ایک صفحہ رکھتا ہے جو یہی بتاتا ہے۔ ان میں آپ کے بارے میں کچھ نہیں۔ جب آپ اس ڈیوائس پر ختم کریں، سائن آؤٹ کریں یا براؤزر کا ڈیٹا صاف کریں تو یہ ہٹ جاتے ہیں۔
statements-cookies-typed = رابطہ ٹوٹنے کے دوران آپ جو لکھتے ہیں وہ آپ کی ڈیوائس پر خفیہ شکل میں رکھا جاتا ہے تاکہ ضائع نہ ہو۔ یہ بھیجے جانے کے بعد، اس ڈیوائس پر ختم کرنے پر، جلدی میں صفحہ چھوڑنے پر، اور زیادہ سے زیادہ ایک دن بعد ہٹ جاتا ہے۔

## Accessibility

statements-accessibility-title = رسائی
statements-accessibility-lead = ہم چاہتے ہیں کہ ہر کوئی یہ سروس استعمال کر سکے۔
statements-accessibility-can-title = آپ یہ کر سکیں گے
statements-accessibility-can-zoom = دائیں بائیں سرکائے بغیر تحریر کو چار گنا تک بڑا کرنا
statements-accessibility-can-keyboard = ہر صفحہ صرف کی بورڈ سے استعمال کرنا
statements-accessibility-can-speech = ہر صفحہ اسکرین ریڈر یا آواز سے استعمال کرنا
statements-accessibility-can-script = ہر صفحہ جاوا اسکرپٹ کے بغیر، اور پرانے فون پر استعمال کرنا
statements-accessibility-can-time = جتنا وقت چاہیں لینا
statements-accessibility-meets-title = یہ کتنا قابل رسائی ہے
statements-accessibility-meets = ہمارا ہدف Web Content Accessibility Guidelines، ورژن 2.2، درجہ AA ہے۔ ہم ہر صفحے کو axe نامی پروگرام سے اور چھوٹے فون کے سائز کے براؤزر میں جانچتے ہیں۔
statements-accessibility-not-title = کیا ابھی پوری طرح اچھا نہیں
statements-accessibility-not-urdu = اردو تحریروں کی ابھی جانچ نہیں ہوئی۔ جب تک جانچ نہ ہو، فوری مدد، معلومات بانٹنے اور حفاظت کے بارے میں تحریریں اردو صفحوں پر بھی انگریزی میں ہیں۔
statements-accessibility-not-people = اسے ابھی اتنے لوگوں نے نہیں آزمایا جو اسکرین ریڈر اور دوسری مددگار چیزیں استعمال کرتے ہیں۔
statements-accessibility-not-audit = کسی اور نے اس کا معائنہ نہیں کیا۔
statements-accessibility-help-title = اگر کوئی چیز آپ کے لیے کام نہ کرے
statements-accessibility-help = ہمیں { $phone } پر کال کریں۔ ہم آپ کے ساتھ فارم بھر سکتے ہیں، اور آپ کو بڑے حروف، آسان تحریر، بریل یا آواز میں معلومات بھیج سکتے ہیں۔
statements-accessibility-complain = اگر آپ ہمارے جواب سے مطمئن نہ ہوں تو Equality Advisory and Support Service سے رابطہ کریں۔
