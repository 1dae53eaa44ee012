using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GamingAudit.Reporting.Tests.Pages;

public sealed class PageScriptTests
{
    [Fact]
    public async Task The_script_of_the_page_passes_its_own_tests()
    {
        string here = Path.GetDirectoryName(Source())!;
        string script = Path.GetFullPath(
            Path.Combine(here, "../../../src/GamingAudit.Reporting/Pages/page.js"));
        using var folder = new ScriptFolder();
        // A module's name tells that it is one.
        string module = Path.Combine(folder.Path, "page.mjs");
        File.Copy(script, module);
        var start = new ProcessStartInfo("node", ["--test", Path.Combine(here, "page.test.mjs")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PAGE_SCRIPT"] = new Uri(module).AbsoluteUri },
        };
        using Process? process = Started(start);
        Assert.SkipWhen(process is null, "This machine has no node, which runs the tests of the page's script.");
        Task<string> errors = process!.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await errors);
        Assert.Contains("pass 8", output);
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

    private static string Source([CallerFilePath] string path = "") => path;

    private sealed class ScriptFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("gaming-audit-page-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
