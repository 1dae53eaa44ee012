using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Testing;
using Xunit;
using Xunit.Sdk;

namespace GamingAudit.Xunit;

/// <summary>
/// One test case: a target to audit, or a stored witness to play. It survives serialization, so that a runner can
/// list, filter and run each on its own.
/// </summary>
public sealed class RewardCase : IXunitSerializable
{
    private string declaringType = "";
    private string name = "";
    private string? witness;
    private string? broken;
    private AuditDepth depth;
    private ulong seed;

    /// <summary>For the runner's deserialization.</summary>
    public RewardCase()
    {
    }

    internal static RewardCase OfTarget(Type type, string name, AuditDepth depth, ulong seed) =>
        new() { declaringType = type.AssemblyQualifiedName!, name = name, depth = depth, seed = seed };

    internal static RewardCase OfWitness(string path) =>
        new() { name = Path.GetFileNameWithoutExtension(path), witness = path };

    /// <summary>A type whose targets could not be made: the case says so when it is checked.</summary>
    internal static RewardCase OfFault(Type type, string message) => new() { name = type.Name, broken = message };

    /// <summary>The value of the trait <c>Audit</c>: quick, standard or deep, or witness.</summary>
    public string Kind => IsWitness ? "witness" : KindOf(depth);

    internal bool IsWitness => witness is not null;

    internal static string KindOf(AuditDepth depth) => depth.ToString().ToLowerInvariant();

    /// <summary>The target that is audited.</summary>
    /// <exception cref="InvalidOperationException">The case is a witness, or its target could not be made.</exception>
    public AuditTarget Target => broken is null && witness is null
        ? AuditedTargets.Of(Type.GetType(declaringType, throwOnError: true)!).Single(target => target.Name == name)
        : throw new InvalidOperationException($"{this} holds no target.");

    /// <summary>
    /// Audits the target, which must not be gameable, or plays the witness, whose exploit must be closed. Ends when the
    /// run is cancelled, tells its progress to the test's output, and attaches the witness of a failure.
    /// </summary>
    /// <exception cref="RewardAssertionException">The reward can be gamed, or the exploit is open.</exception>
    public void Check() => Run(RewardAssert.IsNotGameable);

    /// <summary>The same, but the target must be sound, so that one that could not be measured fails as well.</summary>
    /// <inheritdoc cref="Check"/>
    public void CheckSound() => Run(RewardAssert.IsSound);

    /// <inheritdoc/>
    public override string ToString() => witness is null ? name : $"witness {name}";

    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(declaringType), declaringType);
        info.AddValue(nameof(name), name);
        info.AddValue(nameof(witness), witness);
        info.AddValue(nameof(broken), broken);
        info.AddValue(nameof(depth), (int)depth);
        info.AddValue(nameof(seed), seed.ToString());
    }

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info)
    {
        declaringType = info.GetValue<string>(nameof(declaringType))!;
        name = info.GetValue<string>(nameof(name))!;
        witness = info.GetValue<string>(nameof(witness));
        broken = info.GetValue<string>(nameof(broken));
        depth = (AuditDepth)info.GetValue<int>(nameof(depth));
        seed = ulong.Parse(info.GetValue<string>(nameof(seed))!);
    }

    private void Run(Func<AuditTarget, RewardAuditOptions, AuditResult> assert)
    {
        if (broken is not null) throw new RewardAssertionException(broken);
        ITestContext context = TestContext.Current;
        try
        {
            if (witness is not null) RewardAssert.WitnessIsClosed(witness);
            else context.TestOutputHelper?.WriteLine(CaseOutput.Of(assert(Target, Options(context))));
        }
        catch (RewardAssertionException e)
        {
            if (e.Evidence.WitnessPath is { } path && File.Exists(path))
                context.AddAttachment("witness.json", File.ReadAllBytes(path), "application/json");
            throw;
        }
        catch (FaultException e)
        {
            throw new RewardAssertionException(e.Message);
        }
    }

    private RewardAuditOptions Options(ITestContext context) => new()
    {
        Budget = AuditBudget.All.Single(budget => budget.Name == Kind),
        Seed = seed,
        Cancellation = context.CancellationToken,
        Progress = new CaseOutput(context.TestOutputHelper).Tell,
    };
}
