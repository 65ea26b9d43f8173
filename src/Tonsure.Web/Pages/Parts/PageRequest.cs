using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Tonsure.Web.Http;
using Tonsure.Web.Languages;

namespace Tonsure.Web.Pages.Parts;

/// <summary>A request for a page: what was asked, in which language, and what the page says back beside its text.</summary>
public sealed class PageRequest
{
    private readonly HttpContext _http;

    internal PageRequest(
        HttpContext http,
        PageEntry page,
        IReadOnlyList<PageEntry> all,
        Texts texts,
        PagePorts ports,
        Assets assets,
        QueueDesk desk
    )
    {
        _http = http;
        (Page, All, T, Ports, Assets, Desk) = (page, all, texts, ports, assets, desk);
    }

    /// <summary>Which page.</summary>
    public PageEntry Page { get; }

    /// <summary>All pages.</summary>
    public IReadOnlyList<PageEntry> All { get; }

    /// <summary>What people read.</summary>
    public Texts T { get; }

    /// <summary>What pages ask.</summary>
    public PagePorts Ports { get; }

    /// <summary>The style sheet and its like.</summary>
    public Assets Assets { get; }

    /// <summary>Whether the visitor has signed in, and so can sign out.</summary>
    public bool HasSession => _http.User.Identity?.AuthenticationType == SignedIn.Scheme;

    /// <summary>The hidden field that shows a form to be ours: its name and its value.</summary>
    public (string Name, string Value) FormToken()
    {
        AntiforgeryTokenSet tokens = _http
            .RequestServices.GetRequiredService<IAntiforgery>()
            .GetAndStoreTokens(_http);
        return (tokens.FormFieldName, tokens.RequestToken!);
    }

    /// <summary>Queues that visitors gave.</summary>
    internal QueueDesk Desk { get; }

    /// <summary>Why what was sent could not be used; null where nothing was.</summary>
    public PageFault? Fault { get; internal set; }

    /// <summary>What was sent, by field; empty where nothing was.</summary>
    internal IReadOnlyDictionary<string, string> Sent { get; set; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Ends with the visitor.</summary>
    public CancellationToken Aborted => _http.RequestAborted;

    /// <summary>The path.</summary>
    public string Path => _http.Request.Path.Value ?? "/";

    /// <summary>The status of the answer; a page changes it where there is nothing to show.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    /// <summary>The table that is asked for as a file; null where the page itself is.</summary>
    public string? Wanted => this["csv"];

    /// <summary>Tables of the page, as files.</summary>
    public List<ITableFile> Files { get; } = [];

    /// <summary>A field that was sent; empty where it was not.</summary>
    public string Form(string field) => Sent.GetValueOrDefault(field, "");

    /// <summary>What stands in the path in place of <c>{id}</c>.</summary>
    public string Id => _http.Request.RouteValues["id"] as string ?? "";

    /// <summary>A parameter; null where it is absent or empty. Of several the last counts, as in a form whose box is ticked.</summary>
    public string? this[string name] =>
        _http.Request.Query[name].LastOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    /// <summary>All values of a parameter that are not empty.</summary>
    public IReadOnlyList<string> Values(string name) =>
        [.. _http.Request.Query[name].OfType<string>().Where(value => value.Length > 0)];

    /// <summary>Whether a parameter stands there, be it empty.</summary>
    public bool Has(string name) => _http.Request.Query.ContainsKey(name);

    /// <summary>The address of this page with some parameters changed; null takes one away. The file that is asked for is not kept.</summary>
    public string Link(params IEnumerable<(string Name, string? Value)> changes)
    {
        Dictionary<string, string?> changed = changes.ToDictionary(
            change => change.Name,
            change => change.Value,
            StringComparer.Ordinal
        );
        QueryBuilder query = [];
        foreach (
            (string name, Microsoft.Extensions.Primitives.StringValues values) in _http
                .Request
                .Query
        )
        {
            if (name != "csv" && !changed.ContainsKey(name))
            {
                query.Add(name, values.OfType<string>().Where(value => value.Length > 0));
            }
        }

        foreach ((string name, string? value) in changed)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return Path + query.ToQueryString();
    }

    /// <summary>The address of another page.</summary>
    public static string LinkTo(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        QueryBuilder all = [];
        foreach ((string name, string? value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                all.Add(name, value);
            }
        }

        return path + all.ToQueryString();
    }

    /// <summary>The parameters that a form for some others carries along.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept(Func<string, bool> changed) =>
        _http
            .Request.Query.Where(pair => pair.Key != "csv" && !changed(pair.Key))
            .SelectMany(pair =>
                pair.Value.OfType<string>()
                    .Where(value => value.Length > 0)
                    .Select(value => KeyValuePair.Create(pair.Key, value))
            );

    /// <summary>An instant or a day; null where it is absent or cannot be read.</summary>
    internal DateTimeOffset? Instant(string name) =>
        this[name] is { } text && Instants.TryParse(text, out DateTimeOffset instant)
            ? instant
            : null;

    /// <summary>A number; null where it is absent or cannot be read.</summary>
    internal double? Number(string name) =>
        double.TryParse(
            this[name],
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out double number
        ) && double.IsFinite(number)
            ? number
            : null;
}
