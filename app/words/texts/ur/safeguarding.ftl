# checked: no

## The safeguarding log.

safeguarding-log-title = تحفظ کا رجسٹر
safeguarding-log-who = یہ رجسٹر صرف آپ کے نیٹ ورک کے منیجر اور کلینیکل لیڈ پڑھتے ہیں۔ اس کا ہر دیکھا جانا درج ہوتا ہے۔
safeguarding-log-not-you = آپ اس میں لکھ سکتے ہیں۔ بھیجنے کے بعد یہ آپ کو دوبارہ نہیں دکھایا جاتا۔
safeguarding-log-danger = اگر کوئی ابھی خطرے میں ہے تو پہلے 999 پر کال کریں۔
safeguarding-log-label = آپ نے کیا دیکھا، سنا یا آپ کو کیا بتایا گیا
safeguarding-log-hint = حقائق، اس شخص کے اپنے الفاظ، اور جو آپ نے کیا وہ لکھیں۔ بتائیں کہ کس نے بتایا، اور کب۔
safeguarding-log-button = رجسٹر میں بھیجیں
safeguarding-log-kept = یہ تحفظ کے رجسٹر میں محفوظ ہے۔
safeguarding-log-list = اندراجات
safeguarding-log-none = اس رجسٹر میں کچھ نہیں لکھا گیا۔ اگر کچھ درج کرنا ہے تو اوپر لکھیں۔
safeguarding-log-open = تحفظ کا رجسٹر کھولیں
