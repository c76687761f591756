# checked: no
