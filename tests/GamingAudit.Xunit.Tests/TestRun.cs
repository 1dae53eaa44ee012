using System.Diagnostics;
using System.Xml.Linq;

namespace GamingAudit.Xunit.Tests;

/// <summary>One run of a demonstration in a process of its own, as xunit's own report has it.</summary>
internal sealed record TestRun(string Output, IReadOnlyList<XElement> Tests)
{
    public XElement Test(string name) => Tests.Single(test => ((string)test.Attribute("name")!).Contains(name));

    public static async Task<TestRun> OfAsync(string method, params string[] more)
    {
        string report = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet")
            {
                RedirectStandardOutput = true,
                ArgumentList =
                {
                    typeof(TestRun).Assembly.Location, "-method", $"*.Demonstrations.{method}", "-explicit", "only",
                    "-noColor", "-xml", report,
                },
            };
            foreach (string argument in more) start.ArgumentList.Add(argument);
            using Process process = Process.Start(start)!;
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new TestRun(output, [.. XDocument.Load(report).Descendants("test")]);
        }
        finally
        {
            File.Delete(report);
        }
    }
}
