using System.Globalization;
using GamingAudit.Output.Tests.Reports;
using GamingAudit.Reporting.Browser.Tests;
using GamingAudit.Reporting.Pages;
using Microsoft.Playwright;

namespace GamingAudit.Benchmarks;

/// <summary>How large the page of a report is, and how soon a browser paints it.</summary>
internal static class PageBenchmark
{
    private const int Rounds = 5;

    /// <summary>Prints both for few and for very many targets.</summary>
    /// <returns>The exit code: 1 where there is no browser.</returns>
    public static async Task<int> RunAsync()
    {
        if (InstalledChromium.Executable is not { } executable)
        {
            Console.WriteLine(InstalledChromium.Missing);
            return 1;
        }
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox"] });
        string folder = Directory.CreateTempSubdirectory("gaming-audit-page-").FullName;
        foreach (int count in (int[])[40, 1000])
        {
            string file = Path.Combine(folder, $"{count}.html");
            await File.WriteAllTextAsync(file, ReportText.Of(new HtmlReport(), ManyTargets.Of(count)));
            double[] paints = new double[Rounds];
            for (int i = 0; i < Rounds; i++) paints[i] = await PaintAsync(browser, file);
            Array.Sort(paints);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count} targets: {new FileInfo(file).Length / 1e6:0.00} MB, first paint after "
                + $"{paints[Rounds / 2]:0} ms (median of {Rounds}, at most {paints[^1]:0})"));
        }
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task<double> PaintAsync(IBrowser browser, string file)
    {
        IPage page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        double paint = await page.EvaluateAsync<double>(
            "() => new Promise(told => new PerformanceObserver(list => list.getEntries()"
            + ".filter(entry => entry.name === 'first-contentful-paint').forEach(entry => told(entry.startTime)))"
            + ".observe({ type: 'paint', buffered: true }))");
        await page.CloseAsync();
        return paint;
    }
}
