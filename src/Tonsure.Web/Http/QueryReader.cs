using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Tonsure.Web.Http;

/// <summary>Reads what stands behind the question mark; what cannot be read is a fault.</summary>
/// <param name="query">The parameters.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class QueryReader(IQueryCollection query, ParameterFaults faults)
{
    /// <summary>All values of a parameter that are not empty.</summary>
    public IReadOnlyList<string> All(string name) =>
        [.. query[name].OfType<string>().Where(value => value.Length > 0)];

    /// <summary>The value of a parameter that stands at most once; null where it is absent or empty.</summary>
    public string? Text(string name)
    {
        IReadOnlyList<string> values = All(name);
        if (values.Count > 1)
        {
            faults.Add(name, "is given more than once");
        }

        return values.Count == 0 ? null : values[0];
    }

    /// <summary>Finds fault with every parameter that is not among those taken.</summary>
    public void AllowOnly(IReadOnlyList<QueryParameter> taken)
    {
        foreach (string name in query.Keys)
        {
            if (!taken.Any(parameter => parameter.Name == name))
            {
                faults.Add(
                    name,
                    taken.Count == 0
                        ? "is not taken here; no parameter is"
                        : $"is not taken here; taken are {string.Join(", ", taken.Select(parameter => parameter.Name))}"
                );
            }
        }
    }

    /// <summary>One of some words; the first of them where it is absent, null where it is none of them.</summary>
    public string? OneOf(string name, IReadOnlyList<string> words)
    {
        string? text = Text(name);
        if (text is null || words.Contains(text, StringComparer.Ordinal))
        {
            return text ?? words[0];
        }

        faults.Add(name, $"'{text}' is not one of {string.Join(", ", words)}");
        return null;
    }

    /// <summary>A whole number within limits.</summary>
    public int Whole(string name, int least, int most, int otherwise)
    {
        int whole = Whole(name) ?? otherwise;
        if (whole < least || whole > most)
        {
            faults.Add(name, $"is not from {least} to {most}");
        }

        return Math.Clamp(whole, least, most);
    }

    /// <summary>An instant; null where it is absent or cannot be read.</summary>
    public DateTimeOffset? Instant(string name)
    {
        string? text = Text(name);
        if (text is null)
        {
            return null;
        }

        if (Instants.TryParse(text, out DateTimeOffset instant))
        {
            return instant;
        }

        faults.Add(name, $"'{text}' is not {Instants.Expected}");
        return null;
    }

    /// <summary>A whole number from 0; null where it is absent or cannot be read.</summary>
    public int? Whole(string name)
    {
        string? text = Text(name);
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int whole))
        {
            return whole;
        }

        faults.Add(name, $"'{text}' is not a whole number from 0 on");
        return null;
    }
}
