using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>
/// Gathers evidence part by part: what user code does wrong in one part costs that part, and is said.
/// </summary>
/// <param name="first">What is known already.</param>
/// <param name="soFar">Told what is known before each part, as if that did not come to an end; null for nobody.</param>
internal sealed class EvidenceLog(Evidence first, Action<Evidence>? soFar)
{
    /// <summary>What is known by now.</summary>
    public Evidence Now { get; private set; } = first;

    /// <summary>Looks at a part; false where it could not be looked at.</summary>
    /// <param name="part">What is looked at, as a sentence begins.</param>
    /// <param name="look">What is known after it, from what is known before.</param>
    public bool Add(string part, Func<Evidence, Evidence> look)
    {
        soFar?.Invoke(With($"{part} did not come to an end"));
        try
        {
            Now = look(Now);
            return true;
        }
        catch (Exception e) when (Fault(e) is { } fault)
        {
            Note($"{part} could not be looked at ({fault.Message.TrimEnd('.')})");
            return false;
        }
    }

    /// <summary>Notes what is missing.</summary>
    public void Note(string gap) => Now = With(gap);

    // One of a loop in parallel comes with those of the others.
    private static FaultException? Fault(Exception exception) => exception switch
    {
        FaultException fault => fault,
        AggregateException several => several.Flatten().InnerExceptions.OfType<FaultException>().FirstOrDefault(),
        _ => null,
    };

    private Evidence With(string gap) => Now with { Gaps = [.. Now.Gaps, gap] };
}
