# checked: no

## What is to be done for a case.

tasks-title = کام
tasks-none = کوئی کام نہیں۔ نیچے شامل کریں، تاکہ کچھ بھول نہ جائے۔
tasks-add = کام شامل کریں
tasks-what = کیا کرنا ہے
tasks-due = کب تک کرنا ہے
tasks-due-hint = مثلاً { $example }
tasks-owner = کون کرے گا
tasks-add-button = کام شامل کریں
tasks-added = کام شامل ہو گیا۔
tasks-done-button = ہو گیا
tasks-undo-button = ابھی نہیں ہوا
tasks-was-done = کام ہو گیا۔
tasks-was-undone = کام دوبارہ کھل گیا۔
tasks-changed = آپ کے کھولنے کے بعد یہ کیس بند ہو گیا، اس لیے کام شامل نہیں ہوا۔ جو آپ نے لکھا وہ یہیں ہے۔
tasks-closed = یہ کیس بند ہے۔ نئے کام شامل نہیں ہوتے۔
tasks-due-on = { $date } تک
tasks-due-today = آج تک
tasks-was-due = { $date } تک ہونا تھا
tasks-late = تاخیر
tasks-done-list =
    { $count ->
        [one] { $count } کام ہو چکا ہے
       *[other] { $count } کام ہو چکے ہیں
    }
tasks-done-by = کرنے والا: { $name }، { $time }
tasks-open = کام کھولیں
tasks-none-open = اس کیس کے لیے کوئی کام باقی نہیں۔
