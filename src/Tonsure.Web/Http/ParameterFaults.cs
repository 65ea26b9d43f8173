namespace Tonsure.Web.Http;

/// <summary>What is wrong with a request's parameters, gathered so that all is said at once.</summary>
internal sealed class ParameterFaults
{
    private readonly SortedDictionary<string, List<string>> _messages = new(StringComparer.Ordinal);

    /// <summary>Whether something is wrong.</summary>
    public bool Any => _messages.Count > 0;

    /// <summary>Adds what is wrong with a parameter.</summary>
    public void Add(string field, string message)
    {
        if (!_messages.TryGetValue(field, out List<string>? messages))
        {
            messages = [];
            _messages.Add(field, messages);
        }

        messages.Add(message);
    }

    /// <summary>The messages by parameter.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByField() =>
        _messages.ToDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<string>)pair.Value,
            StringComparer.Ordinal
        );
}
