using System.Security.Cryptography;
using System.Text;
using GamingAudit.Output.Html;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Pages;

/// <summary>
/// A page in one file that opens from a disk and asks for nothing else: a summary, and a card for each target, the
/// worst first. All of it but the player can be read without its script.
/// </summary>
internal sealed class HtmlReport : IReportFormat<AuditReport>
{
    // Of a page with very many targets, so that a browser opens it at once; a card has its share.
    private const int MostPlayerItems = 60_000;
    private const int MostItemsOfTarget = 2_000;

    private static readonly string Style = Read("page.css");
    private static readonly string Script = Read("page.js");

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public void Write(AuditReport report, TextWriter output)
    {
        IReadOnlyList<AuditedTarget> targets = WorstFirst.Of(report);
        var anchors = new TargetAnchors(targets);
        int items = Math.Min(MostItemsOfTarget, MostPlayerItems / Math.Max(1, targets.Count));
        // The policy lets nothing run but the script below, should markup of user code ever come through.
        string policy = $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; img-src data:; "
            + "base-uri 'none'; form-action 'none'";
        output.Write(Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="gaming-audit {report.ToolVersion}">
            <link rel="icon" href="data:,">
            <title>Reward audit of {report.Source}</title>
            <style>{Html.Trusted(Style)}</style>
            </head>
            <body>
            <a class="skip" href="#targets">To the targets</a>
            {SummaryPart.Of(report, targets, anchors)}
            <main>
            <h2 id="targets">Targets, the worst first</h2>
            <div class="tools" hidden>
            <label for="search">Find</label> <input type="search" id="search" placeholder="name, verdict, term">
            <button type="button" data-do="open-all">Open all</button>
            <button type="button" data-do="close-all">Close all</button>
            <span id="shown" class="faint" role="status"></span>
            </div>
            {targets.Select((target, i) => TargetCard.Of(target, report, anchors[target], i, items))}
            {LintPart.Of(report)}
            </main>
            <footer><p>gaming-audit {report.ToolVersion}, budget {report.Budget.Name}, seed {report.Seed.ToString()},
            adversaries {string.Join(", ", report.Adversaries)}, arithmetic {report.Kernels}. The same seed on the same
            arithmetic gives the same report, seconds apart.</p></footer>
            {WitnessPart.Template}
            <script type="module">{Html.Trusted(Script)}</script>
            </body>
            </html>

            """).ToString());
    }

    private static string Hash(string text) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Read(string name)
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
