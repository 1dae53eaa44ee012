using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Laboratory.Running;

/// <summary>Targets whose code is at fault: they are put aside, and the others are examined all the same.</summary>
internal sealed class FaultyTargets
{
    private readonly Dictionary<string, string> found = [];

    /// <summary>One sentence for each of them, in the order of their names; null where there is none.</summary>
    public IReadOnlyList<string>? Sentences => found.Count == 0 ? null :
        [.. found.OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault =>
            $"{fault.Key}: left out, since its code is at fault. {fault.Value}")];

    /// <summary>What comes of looking at a target; the default where its code is at fault.</summary>
    public T? Try<T>(AuditTarget target, Func<T?> look)
    {
        try
        {
            return look();
        }
        catch (Exception e) when (FaultOf(e) is { } fault)
        {
            lock (found) found[target.Name] = fault.Message;
            return default;
        }
    }

    /// <summary>True where a target was put aside.</summary>
    public bool Holds(AuditTarget target) => found.ContainsKey(target.Name);

    // A loop over runs gathers what its runs threw.
    private static Fault? FaultOf(Exception exception) => exception switch
    {
        FaultException at => at.Fault,
        AggregateException all => all.Flatten().InnerExceptions.OfType<FaultException>().FirstOrDefault()?.Fault,
        _ => null,
    };
}
