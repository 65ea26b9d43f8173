using Microsoft.Playwright;
using Xunit;

namespace Tonsure.System.Tests.Browser;

/// <summary>Debian's Chromium, started once for all tests that look at pages; it is skipped with a reason where it is not installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The shell without windows draws the same and costs a fraction.
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
    ];

    // It asks no host of its makers, and runs where nobody may make a sandbox.
    private static readonly string[] Quietly =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(
                _browser is null,
                "no Chromium: apt-get install chromium-headless-shell fonts-noto-cjk (./check does it)"
            );
            return _browser;
        }
    }

    public async ValueTask InitializeAsync()
    {
        string? place = Array.Find(Places, File.Exists);
        if (place is null)
        {
            return;
        }

        // Machines that run tests are busy.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = place, Args = Quietly }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
