using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>A parallel loop over user code whose outcome does not depend on the threads, faults included.</summary>
internal static class OrderedParallel
{
    /// <summary>Runs the body once for every index.</summary>
    /// <exception cref="FaultException">The fault of the lowest index that has one.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void For(int first, int end, int threads, CancellationToken cancellation, Action<int> body)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        (long Index, FaultException Exception)? fault = null;
        object sync = new();
        Parallel.For(first, end, options, (index, loop) =>
        {
            try
            {
                body(index);
            }
            catch (FaultException e)
            {
                lock (sync)
                    if (fault is null || index < fault.Value.Index) fault = (index, e);
                loop.Break();
            }
        });
        if (fault is not null) throw fault.Value.Exception;
    }
}
