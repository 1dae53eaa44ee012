using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Frameworks.Samples;

/// <summary>What the tests need to know of a framework. A class beside this one is found; no list names it.</summary>
internal abstract class FrameworkSample
{
    private static readonly Lazy<IReadOnlyList<FrameworkSample>> Found = new(
        () => [.. typeof(FrameworkSample).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(FrameworkSample)))
            .Select(type => (FrameworkSample)Activator.CreateInstance(type)!)
            .OrderBy(sample => sample.Name, StringComparer.Ordinal)]);

    public static IReadOnlyList<FrameworkSample> All => Found.Value;

    /// <summary>The name of the framework.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// A class Cart that pays 0.5 in a step, what the action says, and 2 through a helper where the framework has any.
    /// </summary>
    public abstract string Cart { get; }

    /// <summary>A class Cart that pays 0.5 in a step, for a compilation without the framework.</summary>
    public abstract string Unresolved { get; }

    /// <summary>Whether a method that a step calls can pay.</summary>
    public virtual bool HasHelpers => true;

    /// <summary>What a reward reads that looks at the action.</summary>
    public virtual Reads OfAction => Reads.Action;

    /// <summary>A member that begins an episode of the cart, and one that ends it; null where others say it.</summary>
    public abstract (string Begin, string End)? Episode { get; }

    /// <summary>How a file of the corpus wears its names; null where it is no class of an environment's.</summary>
    public abstract Dress? Dress { get; }

    public static FrameworkSample Of(string name) => Assert.Single(All, sample => sample.Name == name);
}
