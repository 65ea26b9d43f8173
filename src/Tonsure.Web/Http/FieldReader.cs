using System.Globalization;
using System.Text.Json;

namespace Tonsure.Web.Http;

/// <summary>Reads the fields of an object in a list; what cannot be read is a fault of <c>[INDEX].FIELD</c>.</summary>
internal sealed class FieldReader
{
    private readonly JsonElement _item;
    private readonly int _index;
    private readonly ParameterFaults _faults;

    public FieldReader(JsonElement item, int index, ParameterFaults faults)
    {
        (_item, _index, _faults) = (item, index, faults);
        if (!IsObject)
        {
            faults.Add(Name(""), "is not an object");
        }
    }

    /// <summary>Whether there are fields to read.</summary>
    public bool IsObject => _item.ValueKind == JsonValueKind.Object;

    /// <summary>A field's name in faults.</summary>
    public string Name(string field) =>
        $"[{_index.ToString(CultureInfo.InvariantCulture)}]{(field.Length == 0 ? "" : ".")}{field}";

    /// <summary>A text; null where it is absent, null, empty or something else.</summary>
    /// <param name="field">The field.</param>
    /// <param name="needed">Whether its absence is a fault.</param>
    public string? Text(string field, bool needed = false)
    {
        JsonElement? value = Find(field);
        if (value is { ValueKind: not JsonValueKind.String })
        {
            _faults.Add(Name(field), "is not a text");
            return null;
        }

        string text = value?.GetString() ?? "";
        if (text.Length == 0 && needed && IsObject)
        {
            _faults.Add(Name(field), "is needed");
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>An instant; null where it is absent or cannot be read.</summary>
    /// <param name="field">The field.</param>
    /// <param name="needed">Whether its absence is a fault.</param>
    public DateTimeOffset? Instant(string field, bool needed = false)
    {
        string? text = Text(field, needed);
        if (text is null)
        {
            return null;
        }

        if (Instants.TryParse(text, out DateTimeOffset instant))
        {
            return instant;
        }

        _faults.Add(Name(field), $"'{text}' is not {Instants.Expected}");
        return null;
    }

    /// <summary>A whole number from 0; null where it is absent or cannot be read.</summary>
    public int? Whole(string field)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }

        if (
            value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out int whole)
            && whole >= 0
        )
        {
            return whole;
        }

        _faults.Add(Name(field), "is not a whole number from 0 on");
        return null;
    }

    private JsonElement? Find(string field) =>
        IsObject
        && _item.TryGetProperty(field, out JsonElement value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
}
