using Tonsure.Web.Http;

namespace Tonsure.Web.Api.CarbonAware;

/// <summary>Finds the locations that a request names.</summary>
internal static class Places
{
    private const int Most = 100;

    /// <summary>Those of a query, at least one: <c>location</c> as often as there are, <c>locations</c> as well.</summary>
    public static IReadOnlyList<ServedLocation> Many(
        LocationBook book,
        QueryReader query,
        ParameterFaults faults
    )
    {
        string[] names = [.. query.All("location"), .. query.All("locations")];
        if (names.Length is 0 or > Most)
        {
            faults.Add(
                "location",
                names.Length == 0 ? "is needed" : $"is given {names.Length} times, at most {Most}"
            );
            return [];
        }

        return
        [
            .. names.Select(name => One(book, "location", name, faults)).OfType<ServedLocation>(),
        ];
    }

    /// <summary>The one that a field names; null and a fault where there is none.</summary>
    public static ServedLocation? One(
        LocationBook book,
        FieldReader item,
        ParameterFaults faults
    ) =>
        item.Text("location", needed: true) is { } name
            ? One(book, item.Name("location"), name, faults)
            : null;

    /// <summary>The location of a name; null and a fault where there is none.</summary>
    public static ServedLocation? One(
        LocationBook book,
        string field,
        string? name,
        ParameterFaults faults
    )
    {
        if (name is null)
        {
            faults.Add(field, "is needed");
            return null;
        }

        if (book.TryGet(name, out ServedLocation? location))
        {
            // Answers name the location as the client did.
            return location with { Name = name };
        }

        faults.Add(
            field,
            $"'{name}' is not known; nearest: {string.Join(", ", book.Nearest(name))} (all: /locations)"
        );
        return null;
    }
}
