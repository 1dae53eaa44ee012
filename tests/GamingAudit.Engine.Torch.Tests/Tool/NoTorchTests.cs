using System.Globalization;
using GamingAudit.Tool.Tests;

namespace GamingAudit.Engine.Torch.Tests.Tool;

/// <summary>Nobody pays for torch who did not ask for it, even where all of it lies beside the tool.</summary>
public sealed class NoTorchTests
{
    [Fact]
    public async Task An_audit_with_the_fused_engine_never_loads_torch()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Mapped files are read from /proc.");
        IReadOnlySet<string> loaded = await LoadedAsync("ppo");
        Assert.Contains("GamingAudit.Engine.dll", loaded);
        Assert.Contains("RewardSamples.dll", loaded);
        Assert.DoesNotContain(loaded, file => file.Contains("torch", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_same_look_sees_torch_where_it_is_asked_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Mapped files are read from /proc.");
        IReadOnlySet<string> loaded = await LoadedAsync("probes", "--engine", "torch");
        Assert.Contains("GamingAudit.Engine.Torch.dll", loaded);
        Assert.Contains("libtorch_cpu.so", loaded);
    }

    /// <summary>Names of all files that the tool and its worker mapped while they ran.</summary>
    private static async Task<IReadOnlySet<string>> LoadedAsync(string adversary, params string[] more)
    {
        using ToolProcess tool = ToolProcess.Start(
            Path.GetTempPath(),
            ["audit", Fixture.RewardSamples, "--target", "thumbs-up-beg", "--adversary", adversary, "--budget", "quick",
                "--format", "json", .. more]);
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
