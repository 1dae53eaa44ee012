using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Tests.Frameworks.Samples;
using GamingAudit.Analyzers.Tests.Ledger;
using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Tests.Frameworks;

/// <summary>The same questions to every framework. One that is added has to answer them here.</summary>
public sealed class FrameworkTests
{
    public static TheoryData<string> Names => [.. KnownFrameworks.All.Select(framework => framework.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_pays_and_when(string name)
    {
        RewardTerm term = LedgerOf.TermsOfFile(FrameworkSample.Of(name).Cart).First(term => term.Amount.Low == 0.5);
        Assert.True(term.Amount.IsConstant);
        Assert.Equal(Trigger.Step, term.Trigger);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_which_amounts_depend_on_the_action(string name) => Assert.Contains(
        LedgerOf.TermsOfFile(FrameworkSample.Of(name).Cart),
        term => term.Reads == FrameworkSample.Of(name).OfAction);

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_ends_an_episode(string name)
    {
        if (FrameworkSample.Of(name).Episode is not var (begin, end)) return;
        string source = FrameworkSample.Of(name).Cart;
        string cart = source[..source.LastIndexOf('}')] + begin + end + "}";
        Assert.Single(LedgerOf.Bodies(Snippet.OfFile(cart)).SelectMany(ledger => ledger.Ends));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_begins_an_episode(string name)
    {
        if (FrameworkSample.Of(name).Episode is not var (begin, _)) return;
        string source = FrameworkSample.Of(name).Cart;
        Compilation compilation = Snippet.OfFile(source[..source.LastIndexOf('}')] + begin + "}").Compile(true);
        IEnumerable<IMethodSymbol> methods =
            compilation.GetTypeByMetadataName("Cart")!.GetMembers().OfType<IMethodSymbol>();
        IMethodSymbol found = Assert.Single(
            methods, method => KnownFrameworks.TriggerOf(method) == Trigger.EpisodeBegin);
        Assert.Contains(found.Name, KnownFrameworks.Words.Begins);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_names_alone_where_references_are_missing(string name)
    {
        string cart = FrameworkSample.Of(name).Unresolved;
        Assert.Equal(0.5, Assert.Single(LedgerOf.TermsOfFile(cart, withFrameworks: false)).Amount.Low);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_what_a_helper_pays(string name) => Assert.Equal(
        FrameworkSample.Of(name).HasHelpers,
        LedgerOf.TermsOfFile(FrameworkSample.Of(name).Cart).Any(term => term is { Via: "Help", Amount.Low: 2 }));

    [Theory]
    [MemberData(nameof(Names))]
    public void Recognises_the_type_by_its_tokens(string name)
    {
        Compilation compilation = Snippet.OfFile(FrameworkSample.Of(name).Unresolved).Compile(withFrameworks: false);
        INamedTypeSymbol cart = compilation.GetTypeByMetadataName("Cart")!;
        Assert.True(KnownFrameworks.MayPay(
            cart.DeclaringSyntaxReferences[0], TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_the_signatures_that_it_names(string name)
    {
        string? folder = KnownFrameworks.All.Single(framework => framework.Name == name).Words.Stubs;
        if (folder is null) return;
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Snippet.DataFolder("FullStubs"), folder), "*.cs"));
    }
}
