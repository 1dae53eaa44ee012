using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace GamingAudit.Xunit;

/// <summary>
/// A test that audits the targets which types declare, each as a test case of its own. The method takes a
/// <see cref="RewardCase"/> and says what is asserted:
/// <code>
/// [RewardAudit(typeof(Bicycle))]
/// public void Is_not_gameable(RewardCase reward) => reward.Check();
/// </code>
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(TheoryDiscoverer))]
public sealed class RewardAuditAttribute : TheoryAttribute, IDataAttribute, ITraitAttribute
{
    /// <summary>A test of the targets of a type.</summary>
    public RewardAuditAttribute(
        Type type, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) => Type = type;

    /// <summary>The type that declares the targets.</summary>
    public Type Type { get; }

    /// <summary>More types whose targets the same method tests.</summary>
    public Type[] Also { get; set; } = [];

    /// <summary>How much the audit of a target may cost.</summary>
    public AuditDepth Budget { get; set; }

    /// <summary>Decides every random choice of the audits.</summary>
    public ulong Seed { get; set; } = 1;

    bool IDataAttribute.DisableParallelization => false;

    bool? IDataAttribute.Explicit => null;

    string? IDataAttribute.Label => null;

    string? IDataAttribute.Skip => null;

    Type? IDataAttribute.SkipType => null;

    string? IDataAttribute.SkipUnless => null;

    string? IDataAttribute.SkipWhen => null;

    string? IDataAttribute.TestDisplayName => null;

    int? IDataAttribute.Timeout => null;

    string[]? IDataAttribute.Traits => null;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. RewardRows.OfTypes([Type, .. Also], Budget, Seed)]);

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => RewardRows.TraitsOf(Budget);

    /// <inheritdoc/>
    public bool SupportsDiscoveryEnumeration() => true;
}
