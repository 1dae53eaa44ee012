namespace GamingAudit.Benchmarks.Cluster;

/// <summary>A tool that has to do what it is asked.</summary>
internal sealed record BenchTool(string Path)
{
    public ProcessRun Run(params string[] arguments)
    {
        ProcessRun run = ProcessRun.Of(["exec", Path, .. arguments]);
        return run.ExitCode == 0 ? run : throw new InvalidOperationException(run.Output);
    }
}
