; The kinds of things in a Python text. What stands later, and what lies further inside, is painted over what went before.
; "known" and "own" are looked up by name.
(identifier) @known
(identifier) @own
(attribute attribute: (identifier) @plain)
(keyword_argument name: (identifier) @parameter)
(call function: (identifier) @function)
(call function: (identifier) @known)
(call function: (attribute attribute: (identifier) @function))
(function_definition name: (identifier) @function)
(class_definition name: (identifier) @type)
(class_definition superclasses: (argument_list (identifier) @type))
(type (identifier) @type)
(type (identifier) @known)
(parameters (identifier) @parameter)
(parameters (identifier) @own)
(parameters (default_parameter name: (identifier) @parameter))
(parameters (typed_default_parameter name: (identifier) @parameter))
(parameters (typed_parameter (identifier) @parameter))
(parameters (list_splat_pattern (identifier) @parameter))
(parameters (dictionary_splat_pattern (identifier) @parameter))
(lambda_parameters (identifier) @parameter)
(decorator) @decorator
(decorator (identifier) @decorator)
(decorator (attribute (identifier) @decorator))
(decorator (call function: (identifier) @decorator))
(decorator (call function: (attribute (identifier) @decorator)))
[(integer) (float)] @number
[(true) (false) (none) (ellipsis)] @constant
(comment) @comment
(string) @string
(interpolation) @plain
(type_conversion) @escape
(escape_sequence) @escape
(format_specifier) @escape
["and" "as" "assert" "async" "await" "break" "class" "continue" "def" "del" "elif" "else" "except"
 "finally" "for" "from" "global" "if" "import" "in" "is" "lambda" "nonlocal" "not" "or" "pass" "raise" "return" "try"
 "while" "with" "yield" "match" "case" "type"] @keyword
["is not" "not in"] @keyword
