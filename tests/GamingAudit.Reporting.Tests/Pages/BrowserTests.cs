using System.ComponentModel;
using System.Diagnostics;
using GamingAudit.Output.Tests.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Pages;

namespace GamingAudit.Reporting.Tests.Pages;

/// <summary>The page as a browser shows it.</summary>
public sealed class BrowserTests
{
    [Fact]
    public async Task The_player_steps_to_where_the_address_points_and_nothing_goes_wrong()
    {
        using var folder = new Folder();
        string page = Path.Combine(folder.Path, "audit.html");
        AuditReport report = Results.Report(Results.Gamed, Results.Sound);
        TrendMark[] trend = [new(new DateOnly(2026, 1, 2), "sound"), new(new DateOnly(2026, 1, 3), "gamed")];
        report = report with { Targets = [report.Targets[0] with { Trend = trend }, report.Targets[1]] };
        await File.WriteAllTextAsync(
            page, ReportText.Of(new HtmlReport(), report), TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--enable-logging=stderr",
            $"--user-data-dir={Path.Combine(folder.Path, "profile")}", "--virtual-time-budget=10000", "--dump-dom",
            new Uri(page).AbsoluteUri + "#boat-loop/3",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process? browser = Started(start);
        Assert.SkipWhen(browser is null, "There is no chromium on this machine to look at the page with.");
        Task<string> log = browser!.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string dom = await browser.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await browser.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("CONSOLE", await log);
        Assert.Contains("<span data-value=\"step\">3 of 99</span>", dom);
        Assert.Contains("data-value=\"loop\">round 1 of 48 of a loop<", dom);
        Assert.Contains("<dd data-value=\"total-proxy\">49</dd>", dom);
        Assert.Contains("<dd data-value=\"total-true\">-98</dd>", dom);
        Assert.Contains("(its episode is over)", dom);
        Assert.Matches(
            "<li class=\"good\" title=\"2026-01-02: sound\">s</li>\\s*"
            + "<li class=\"bad\" title=\"2026-01-03: gamed\">g</li>",
            dom);
    }

    private static Process? Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("gaming-audit-browser-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
