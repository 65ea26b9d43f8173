using System.Globalization;

namespace Tonsure.Estimating;

/// <summary>Computes sums and products of named numbers: <c>nas_lb * kg_per_lb / 1000</c>, with parentheses.</summary>
public static class ClaimFormula
{
    /// <summary>What a formula gives.</summary>
    /// <exception cref="FormatException">It cannot be read, names something unknown or divides by zero.</exception>
    public static decimal Evaluate(string formula, IReadOnlyDictionary<string, decimal> names)
    {
        Reader reader = new(formula, names);
        decimal value = reader.Sum();
        return reader.IsAtEnd ? value : throw reader.Error();
    }

    private sealed class Reader(string text, IReadOnlyDictionary<string, decimal> names)
    {
        private int _at;

        public bool IsAtEnd => Peek() == '\0';

        public FormatException Error() => new($"'{text}' cannot be computed at position {_at + 1}");

        public decimal Sum()
        {
            decimal value = Product();
            for (char sign = Peek(); sign is '+' or '-'; sign = Peek())
            {
                _at++;
                value += sign == '+' ? Product() : -Product();
            }

            return value;
        }

        private decimal Product()
        {
            decimal value = Factor();
            for (char sign = Peek(); sign is '*' or '/'; sign = Peek())
            {
                _at++;
                decimal factor = Factor();
                value =
                    sign == '*' ? value * factor
                    : factor != 0 ? value / factor
                    : throw Error();
            }

            return value;
        }

        private decimal Factor()
        {
            if (Peek() == '(')
            {
                _at++;
                decimal value = Sum();
                return Peek() == ')' && _at++ >= 0 ? value : throw Error();
            }

            int start = _at;
            while (
                _at < text.Length
                && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '.')
            )
            {
                _at++;
            }

            string word = text[start.._at];
            return names.TryGetValue(word, out decimal named) ? named
                : decimal.TryParse(
                    word,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out decimal number
                )
                    ? number
                : throw Error();
        }

        private char Peek()
        {
            while (_at < text.Length && text[_at] == ' ')
            {
                _at++;
            }

            return _at < text.Length ? text[_at] : '\0';
        }
    }
}
