using Microsoft.Playwright;
using Tonsure.System.Tests.Documents;

namespace Tonsure.System.Tests.Browser;

/// <summary>A window of the browser, in a language, a width and a scheme, that keeps what the page complains of.</summary>
internal sealed class Look : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Look(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Asked.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the page, those of its policy among them.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Every address that was asked for.</summary>
    public List<string> Asked { get; } = [];

    public static async Task<Look> OpenAsync(
        IBrowser browser,
        Uri address,
        string language = "en",
        bool isNarrow = false,
        bool isDark = false,
        bool scripts = true
    )
    {
        IBrowserContext context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.ToString(),
                Locale = language,
                ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
                ViewportSize = isNarrow
                    ? new ViewportSize { Width = 360, Height = 740 }
                    : new ViewportSize { Width = 1280, Height = 860 },
                JavaScriptEnabled = scripts,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(20_000);
        return new Look(context, await context.NewPageAsync());
    }

    /// <summary>Keeps what is seen in <c>artifacts/screenshots</c>.</summary>
    public async Task<string> KeepAsync(string name, bool whole = true)
    {
        string folder = Path.Combine(RunSnapshot.Root, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, name + ".png");
        await Page.ScreenshotAsync(
            new PageScreenshotOptions
            {
                Path = path,
                FullPage = whole,
                Animations = ScreenshotAnimations.Disabled,
            }
        );
        return path;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
