using System.Globalization;
using GamingAudit.Tool.Tests;

namespace GamingAudit.Engine.Torch.Tests.Tool;

/// <summary>Nobody pays for torch who did not ask for it, even where all of it lies beside the tool.</summary>
public sealed class NoTorchTests
{
    [Theory]
    [InlineData("audit", "--target", "thumbs-up-beg", "--budget", "quick")]
    [InlineData("audit", "--target", "thumbs-up-beg", "--budget", "quick", "--adversary", "probes")]
    [InlineData("bench adversary", "--target", "boat-race", "--seeds", "1", "--steps", "8000")]
    public async Task Nothing_with_the_fused_engine_loads_torch(string command, params string[] options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Mapped files are read from /proc.");
        IReadOnlySet<string> loaded = await LoadedAsync([.. command.Split(' '), Fixture.RewardSamples, .. options]);
        Assert.Contains("GamingAudit.Engine.dll", loaded);
        Assert.Contains("RewardSamples.dll", loaded);
        Assert.DoesNotContain(loaded, file => file.Contains("torch", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("Google.Protobuf.dll", loaded);
    }

    [Fact]
    public async Task The_same_look_sees_torch_where_it_is_asked_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Mapped files are read from /proc.");
        IReadOnlySet<string> loaded = await LoadedAsync(
            "audit", Fixture.RewardSamples, "--target", "thumbs-up-beg", "--budget", "quick", "--engine", "torch");
        Assert.Contains("GamingAudit.Engine.Torch.dll", loaded);
        Assert.Contains("libtorch_cpu.so", loaded);
    }

    /// <summary>Names of all files that the tool and its worker mapped while they ran.</summary>
    private static async Task<IReadOnlySet<string>> LoadedAsync(params string[] arguments)
    {
        using ToolProcess tool = ToolProcess.Start(Path.GetTempPath(), arguments);
        var loaded = new HashSet<string>();
        Task<ToolResult> end = tool.EndAsync();
        while (!end.IsCompleted)
        {
            foreach (int process in (int[])[tool.Id, .. Children(tool.Id)]) loaded.UnionWith(Mapped(process));
            await Task.WhenAny(end, Task.Delay(50, TestContext.Current.CancellationToken));
        }
        Assert.Empty((await end).Errors);
        return loaded;
    }

    private static int[] Children(int process)
    {
        try
        {
            return
            [
                .. Directory.GetDirectories($"/proc/{process}/task")
                    .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' '))
                    .Where(id => id.Length > 0)
                    .Select(id => int.Parse(id, CultureInfo.InvariantCulture)),
            ];
        }
        catch (IOException)
        {
            return []; // It has ended.
        }
    }

    private static string[] Mapped(int process)
    {
        try
        {
            return [.. File.ReadLines($"/proc/{process}/maps").Select(line => Path.GetFileName(line.Split(' ')[^1]))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // It has ended.
        }
    }
}
