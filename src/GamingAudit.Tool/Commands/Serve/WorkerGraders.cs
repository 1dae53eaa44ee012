using System.Globalization;
using System.Threading.Channels;
using GamingAudit.Graders.Cases;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Serve;

/// <summary>
/// Graders in worker processes: an answer on which one hangs, throws, ends its process or takes all memory costs the
/// worker, and the next answer gets a fresh one.
/// </summary>
internal sealed class WorkerGraders : IGraders, IAsyncDisposable
{
    private const double Pass = 0.5;

    private readonly Dictionary<string, (TargetPlace Place, GraderRange Range)> graders;
    private readonly WorkerPool[] pools;
    private readonly Channel<WorkerPool> idle = Channel.CreateUnbounded<WorkerPool>();
    private readonly TimeSpan limit;

    private WorkerGraders(
        Dictionary<string, (TargetPlace Place, GraderRange Range)> graders, WorkerPool[] pools, TimeSpan limit)
    {
        (this.graders, this.pools, this.limit) = (graders, pools, limit);
        Names = [.. graders.Keys.Order(StringComparer.Ordinal)];
        foreach (WorkerPool pool in pools) idle.Writer.TryWrite(pool);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The graders of an assembly.</summary>
    /// <param name="assembly">Its path.</param>
    /// <param name="workers">How many processes grade at once.</param>
    /// <param name="limit">The longest that one may take for an answer.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ToolException">There are none, or one of them could not be made.</exception>
    public static async Task<WorkerGraders> StartAsync(
        string assembly, int workers, TimeSpan limit, CancellationToken cancellation)
    {
        var settings = new SourceSettings(null, limit, Verbose: false);
        WorkerPool[] pools =
            [.. Enumerable.Range(0, workers).Select(_ => new WorkerPool(settings, share: workers))];
        try
        {
            return new WorkerGraders(
                Graders(assembly, await TargetLister.ListAsync(pools[0], assembly, cancellation)), pools, limit);
        }
        catch
        {
            await DisposeAsync(pools);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<Verdicted> GradeAsync(string grader, GraderCase task, string answer)
    {
        (TargetPlace place, GraderRange range) = graders[grader];
        WorkerPool pool = await idle.Reader.ReadAsync();
        try
        {
            return Said(
                await pool.AskAsync(
                    new GradeRequest(place, task.Prompt, task.Reference, answer), null, CancellationToken.None),
                range);
        }
        catch (ToolException e)
        {
            return Wrong($"The grader could not be asked: {e.Message}");
        }
        finally
        {
            idle.Writer.TryWrite(pool);
        }
    }

    public ValueTask DisposeAsync() => DisposeAsync(pools);

    private Verdicted Said(Answer answer, GraderRange range) => answer switch
    {
        Answer.Given { Event: GradedEvent { Problem: { } problem } } => Wrong($"The grader {problem}."),
        Answer.Given { Event: GradedEvent { Score: { } score } } =>
            new Verdicted(score, score > range.Least + Pass * (range.Most - range.Least)),
        Answer.Stuck => Wrong(string.Create(
            CultureInfo.InvariantCulture, $"The grader did not come back within {limit.TotalSeconds:0.##} s.")),
        Answer.Died died => Wrong($"The grader brought its process down ({died.Death})."),
        _ => Wrong("The grader wrote to the channel of its process, where nothing of it is believed."),
    };

    private static Verdicted Wrong(string message) => new(null, false, SafeText.Line(message));

    private static Dictionary<string, (TargetPlace, GraderRange)> Graders(
        string assembly, IReadOnlyList<ListedTarget> listed)
    {
        var found = new Dictionary<string, (TargetPlace, GraderRange)>();
        foreach (ListedTarget target in listed)
            if (target.Fault is { } fault) throw ToolException.Usage($"{target.Place.Name}: {fault.Message}");
            else if (target.Grader is { } range) found[target.Place.Name] = (target.Place, range);
        return found.Count > 0
            ? found
            : throw ToolException.Usage($"{assembly} has no grader: no member marked [Audit] holds a GraderTarget.");
    }

    private static async ValueTask DisposeAsync(WorkerPool[] pools)
    {
        foreach (WorkerPool pool in pools) await pool.DisposeAsync();
    }
}
