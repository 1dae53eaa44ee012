using System.Collections.Concurrent;
using GamingAudit.Output.Tests.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Pages;
using GamingAudit.Reporting.Tests;
using Microsoft.Playwright;

namespace GamingAudit.Reporting.Browser.Tests;

/// <summary>The machine's own Chromium, and reports opened in it from a folder.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("gaming-audit-page-").FullName;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.Executable is not { } executable) return;
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Opens a report of these results; skips the test where there is no browser.</summary>
    internal async Task<OpenPage> OpenAsync(
        AuditReport report, string anchor = "", ColorScheme colours = ColorScheme.Light)
    {
        Assert.SkipWhen(chromium is null, InstalledChromium.Missing);
        string file = Path.Combine(folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(
            file, ReportText.Of(new HtmlReport(), report), TestContext.Current.CancellationToken);
        IPage page = await chromium!.NewPageAsync(
            new BrowserNewPageOptions { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
        var opened = new OpenPage(page, new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        page.Console += (_, message) => opened.Said.Enqueue(message.Text);
        page.PageError += (_, error) => opened.Said.Enqueue(error);
        page.Request += (_, request) => opened.Asked.Enqueue(request.Url);
        await page.GotoAsync(new Uri(file).AbsoluteUri + anchor);
        return opened;
    }
}
