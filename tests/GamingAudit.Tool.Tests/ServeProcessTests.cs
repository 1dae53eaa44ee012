using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GamingAudit.Tool.Tests;

public sealed class ServeProcessTests
{
    private static readonly (string Answer, string Says)[] Attacks =
    [
        ("throw", "The grader threw FormatException: odd."), ("nan", "The grader gave NaN."),
        ("hang", "The grader did not come back within 1 s."), ("exit", "The grader brought its process down"),
        ("dive", "The grader brought its process down (stack overflow)."),
        ("fill", "The grader takes more memory than its process may use."),
    ];

    [Fact]
    public async Task An_answer_that_breaks_the_grader_does_not_break_the_server()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        int port = FreePort();
        using ToolProcess tool = ToolProcess.Start(
            folder.Path, new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = "20000000" }, "serve",
            Fixture.HostileGraders, "--port", $"{port}", "--call-seconds", "1", "--workers", "1");
        while (!tool.OutputSoFar.Contains("until interrupted")) await Task.Delay(50, cancellation);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        foreach ((string answer, string says) in Attacks)
        {
            using HttpResponseMessage reply = await client.PostAsync(
                "/verify",
                new StringContent($$"""{"answer": "{{answer}}", "expected": "42"}""", Encoding.UTF8, "application/json"),
                cancellation);
            Assert.Equal(500, (int)reply.StatusCode);
            Assert.Contains(says, await reply.Content.ReadAsStringAsync(cancellation));
        }
        Assert.Equal("{\"score\":1,\"passed\":true}", await CurlAsync(port, cancellation));
    }

    private static async Task<string> CurlAsync(int port, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("curl") { RedirectStandardOutput = true };
        foreach (string argument in (string[])
            ["--silent", $"http://127.0.0.1:{port}/verify", "--data", """{"answer": "42", "expected": "42"}"""])
            start.ArgumentList.Add(argument);
        try
        {
            using Process curl = Process.Start(start)!;
            return await curl.StandardOutput.ReadToEndAsync(cancellation);
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no curl here.");
            return "";
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
