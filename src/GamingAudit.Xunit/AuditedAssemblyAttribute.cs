using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace GamingAudit.Xunit;

/// <summary>
/// The data of a theory: a <see cref="RewardCase"/> for every member marked <see cref="AuditAttribute"/> of the
/// assembly of a type, and one for every stored witness.
/// </summary>
/// <param name="inAssembly">A type of the assembly.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuditedAssemblyAttribute(Type inAssembly) : DataAttribute, ITraitAttribute
{
    /// <summary>A type of the assembly.</summary>
    public Type InAssembly => inAssembly;

    /// <summary>How much the audit of a target may cost.</summary>
    public AuditDepth Budget { get; set; }

    /// <summary>Decides every random choice of the audits.</summary>
    public ulong Seed { get; set; } = 1;

    /// <summary>
    /// The folder of stored witnesses, looked for above the test's assembly as far as its project; none if it is not
    /// there.
    /// </summary>
    public string Witnesses { get; set; } = ".gaming-audit/witnesses";

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker) => new(
        [.. RewardRows.OfAssembly(inAssembly.Assembly, Budget, Seed), .. RewardRows.OfWitnesses(Witnesses)]);

    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => RewardRows.TraitsOf(Budget);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
