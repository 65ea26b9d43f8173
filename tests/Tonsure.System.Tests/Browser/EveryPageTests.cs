using System.Globalization;
using System.Text;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Tonsure.System.Tests.Browser;

/// <summary>Each page in both languages, narrow and wide, light and dark, as Debian's Chromium shows it.</summary>
[Collection(BrowserAlone.Name)]
public sealed class EveryPageTests(Chromium chromium, Fleet fleet)
    : IClassFixture<Chromium>,
        IClassFixture<Fleet>
{
    private const int LargestPage = 100 * 1024;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("footprint", "/"),
        ("footprint-run", "/?by=run&subject=llm-7b-pretrain"),
        ("footprint-hour", "/?by=hour&from=2026-11-10&to=2026-11-11"),
        ("activities", "/activities?subject=assistant-serving"),
        ("activity", "ACTIVITY"),
        ("live", "/live"),
        ("grid", "/grid"),
        ("grid-zone", "/grid?zone=DE&hours=6"),
        ("plan", "/plan"),
        ("planned", "PLAN"),
        ("missing", "/nowhere"),
        ("grid-unknown", "/grid?zone=DEE"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, bool, bool> Looks()
    {
        TheoryData<string, string, bool, bool> looks = [];
        foreach ((string name, string _) in Pages)
        {
            // Every two of language, width and scheme meet once; a fault that needs all three of them is none of a static page's.
            looks.Add(name, "en", false, false);
            looks.Add(name, "en", true, true);
            looks.Add(name, "ko", false, true);
            looks.Add(name, "ko", true, false);
        }

        return looks;
    }

    public static TheoryData<string> Names() => [.. Pages.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_page_has_no_violation_and_complains_of_nothing(
        string name,
        string language,
        bool isNarrow,
        bool isDark
    )
    {
        await using Look look = await Look.OpenAsync(
            chromium.Browser,
            fleet.Server.Address,
            language,
            isNarrow,
            isDark
        );
        await look.Page.GotoAsync(await AddressAsync(name));
        Assert.Equal(language, await look.Page.GetAttributeAsync("html", "lang"));
        Assert.NotEqual("", await look.Page.TitleAsync());
        string picture = string.Join(
            '-',
            name,
            language,
            isNarrow ? "narrow" : "wide",
            isDark ? "dark" : "light"
        );
        await look.KeepAsync(picture);
        int beyond = await look.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.True(beyond <= 0, $"{picture} is {beyond} pixels too wide");
        AxeResult result = await look.Page.RunAxe();
        Assert.True(result.Violations.Length == 0, Violations(result));
        // Nothing else is asked for, and a page that is not there says so in its status alone.
        Assert.All(
            look.Asked,
            address =>
                Assert.StartsWith(
                    fleet.Server.Address.ToString(),
                    address,
                    StringComparison.Ordinal
                )
        );
        Assert.DoesNotContain(
            look.Complaints,
            text => !text.Contains("404", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_is_small_and_needs_no_script(string name)
    {
        string address = await AddressAsync(name);
        foreach (string language in new[] { "en", "ko" })
        {
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            request.Headers.Add("Accept", "text/html");
            request.Headers.Add("Accept-Language", language);
            using HttpResponseMessage response = await fleet.Server.Client.SendAsync(
                request,
                Token
            );
            byte[] page = await response.Content.ReadAsByteArrayAsync(Token);
            Assert.True(page.Length <= LargestPage, $"{name} {language}: {page.Length} bytes");
            string html = Encoding.UTF8.GetString(page);
            Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
            Assert.DoesNotContain(" on", Tags(html), StringComparison.Ordinal);
            string policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Everything_on_a_page_is_reached_and_seen_by_key_alone(string name)
    {
        await using Look look = await Look.OpenAsync(chromium.Browser, fleet.Server.Address);
        await look.Page.GotoAsync(await AddressAsync(name));
        int reachable = await look.Page.EvaluateAsync<int>(
            """
            [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
              .filter(e => e.checkVisibility()).length
            """
        );
        HashSet<string> reached = new(StringComparer.Ordinal);
        for (int i = 0; i < reachable + 12; i++)
        {
            await look.Page.Keyboard.PressAsync("Tab");
            JsonElement? where = await look.Page.EvaluateAsync(
                """
                () => {
                  const e = document.activeElement;
                  if (!e || e === document.body) return { at: "", outline: "", html: "" };
                  const all = [...document.querySelectorAll('*')];
                  return { at: String(all.indexOf(e)), outline: getComputedStyle(e).outlineStyle, html: e.outerHTML.slice(0, 120) };
                }
                """
            );
            string at = where!.Value.GetProperty("at").GetString()!;
            if (at.Length == 0)
            {
                continue;
            }

            reached.Add(at);
            Assert.True(
                where.Value.GetProperty("outline").GetString() != "none",
                "focus is not seen on " + where.Value.GetProperty("html").GetString()
            );
        }

        Assert.Equal(reachable, reached.Count);
        // The first stop leads past the navigation.
        await look.Page.ReloadAsync();
        await look.Page.Keyboard.PressAsync("Tab");
        await look.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await look.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    private async Task<string> AddressAsync(string name)
    {
        string path = Pages.First(page => page.Name == name).Path;
        return path switch
        {
            "ACTIVITY" => await ActivityAsync(),
            "PLAN" => await Queue.GiveAsync(fleet.Server.Client, Token),
            _ => path,
        };
    }

    private async Task<string> ActivityAsync()
    {
        string csv = await fleet.Server.Client.GetStringAsync(
            new Uri("/activities?subject=llm-7b-pretrain&csv=activities", UriKind.Relative),
            Token
        );
        return "/activities/" + csv.Split("\r\n")[1].Split(',')[0];
    }

    /// <summary>What stands in the tags, without quoted values.</summary>
    private static string Tags(string html)
    {
        StringBuilder tags = new();
        bool isTag = false;
        bool isQuoted = false;
        foreach (char c in html)
        {
            isTag = (isTag || c == '<') && !(c == '>' && !isQuoted);
            isQuoted = isTag && (c == '"' ? !isQuoted : isQuoted);
            if (isTag && !isQuoted)
            {
                tags.Append(c);
            }
        }

        return tags.ToString();
    }

    private static string Violations(AxeResult result) =>
        string.Join(
            "\n",
            result.Violations.Select(violation =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Take(5).Select(node => node.Html))}"
                )
            )
        );
}
