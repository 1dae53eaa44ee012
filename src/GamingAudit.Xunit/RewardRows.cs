using System.Reflection;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Testing;
using Xunit;

namespace GamingAudit.Xunit;

/// <summary>The rows of a theory: one for each target, and one for each stored witness.</summary>
internal static class RewardRows
{
    private const string Trait = "Audit";

    /// <summary>The trait of a whole method: a runner that does not enumerate theories knows no other.</summary>
    public static IReadOnlyCollection<KeyValuePair<string, string>> TraitsOf(AuditDepth depth) =>
        [new(Trait, RewardCase.KindOf(depth))];

    public static IEnumerable<ITheoryDataRow> OfTypes(IEnumerable<Type> types, AuditDepth depth, ulong seed) =>
        types.SelectMany(type => OfType(type, depth, seed)).Select(Row);

    public static IEnumerable<ITheoryDataRow> OfAssembly(Assembly assembly, AuditDepth depth, ulong seed) =>
        OfTypes(assembly.GetTypes(), depth, seed);

    public static IEnumerable<ITheoryDataRow> OfWitnesses(string folder)
    {
        string? found = Locate(folder);
        return found is null
            ? []
            : Directory.EnumerateFiles(found, "*.json")
                .Order(StringComparer.Ordinal)
                .Select(RewardCase.OfWitness)
                .Select(Row);
    }

    // Above the test's assembly, as far as its project or repository: what lies further up is somebody else's. Beside
    // the assembly lie only the witnesses that failing tests have just written.
    private static string? Locate(string folder)
    {
        if (Path.IsPathRooted(folder)) return Directory.Exists(folder) ? folder : null;
        for (DirectoryInfo? at = new DirectoryInfo(AppContext.BaseDirectory).Parent; at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, folder) is var place && Directory.Exists(place)) return place;
            if (IsRoot(at)) return null;
        }
        return null;
    }

    private static bool IsRoot(DirectoryInfo folder) => folder
        .EnumerateFileSystemInfos()
        .Any(entry => entry.Name == ".git"
            || entry.Extension is ".csproj" or ".fsproj" or ".vbproj" or ".sln" or ".slnx");

    private static IEnumerable<RewardCase> OfType(Type type, AuditDepth depth, ulong seed)
    {
        try
        {
            return [.. AuditedTargets.Of(type).Select(target => RewardCase.OfTarget(type, target.Name, depth, seed))];
        }
        catch (FaultException e)
        {
            return [RewardCase.OfFault(type, e.Message)];
        }
    }

    private static TheoryDataRow<RewardCase> Row(RewardCase reward) =>
        reward.IsWitness
            ? new TheoryDataRow<RewardCase>(reward).WithTrait(Trait, reward.Kind)
            : new TheoryDataRow<RewardCase>(reward);
}
