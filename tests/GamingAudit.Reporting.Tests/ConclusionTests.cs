using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Tests;

public sealed class ConclusionTests
{
    [Fact]
    public void Is_clean_when_all_is_sound_or_nothing_was_found_and_counts_them_apart() => Concludes(
        Results.Report(Results.Sound, Results.NothingFound), 0, "1 with nothing found, 1 sound");

    [Fact]
    public void Is_inconclusive_where_a_certificate_is_required_and_a_search_found_nothing() => Concludes(
        Results.Report(Results.Sound, Results.NothingFound) with { RequiresCertified = true },
        3,
        "1 with nothing found");

    [Fact]
    public void A_certificate_is_required_of_what_is_sound_only_where_it_lacks_one() => Concludes(
        Results.Report(Results.Sound) with { RequiresCertified = true }, 0, "1 sound");

    [Fact]
    public void Finds_gamed_tied_and_faulty_targets() => Concludes(
        Results.Report(Results.Gamed, Results.Gamed, Results.Tied, Results.Faulty, Results.Undecided),
        2,
        "2 gamed, 1 tied, 1 at fault");

    [Fact]
    public void Is_inconclusive_when_a_question_is_open() =>
        Concludes(Results.Report(Results.Sound, Results.Undecided), 3, "1 not measurable");

    [Fact]
    public void Is_inconclusive_when_the_time_cap_cut_the_search_short() => Concludes(
        Results.Report(Results.NothingFound with { TimeCapped = true }), 3, "1 cut short by the time cap");

    [Fact]
    public void Is_inconclusive_when_the_run_s_time_kept_it_from_targets() => Concludes(
        Results.Report(Results.Sound) with { TimeIsUp = true, NotAudited = ["slow", "slower"] },
        3,
        "2 not audited (time)");

    [Fact]
    public void Says_what_was_left_out_and_never_that_all_is_clean() => Concludes(
        Results.Report() with { LeftOut = ["Game.csproj"], Since = "main" },
        0,
        "nothing to audit, 1 project left out");

    [Theory]
    [InlineData(Severity.None, 0)]
    [InlineData(Severity.Note, 2)]
    [InlineData(Severity.Warning, 2)]
    [InlineData(Severity.Error, 0)]
    public void Weighs_a_gamed_target_as_a_warning(object failOn, int exitCode) =>
        Assert.Equal(exitCode, ExitCodeOf(Results.Report(Results.Gamed) with { FailOn = (Severity)failOn }));

    [Theory]
    [InlineData(Severity.None, 3)]
    [InlineData(Severity.Warning, 2)]
    [InlineData(Severity.Error, 2)]
    public void Weighs_a_fault_as_an_error_and_as_an_open_question(object failOn, int exitCode) =>
        Assert.Equal(exitCode, ExitCodeOf(Results.Report(Results.Faulty) with { FailOn = (Severity)failOn }));

    [Theory]
    [InlineData(Severity.Note, 2)]
    [InlineData(Severity.Warning, 3)]
    public void Weighs_an_open_question_as_a_note(object failOn, int exitCode) =>
        Assert.Equal(exitCode, ExitCodeOf(Results.Report(Results.Undecided) with { FailOn = (Severity)failOn }));

    [Fact]
    public void Puts_an_internal_error_before_a_finding() => Concludes(
        Results.Report(Results.Gamed) with { Errors = ["The disk is full."] }, 4, "1 error");

    [Fact]
    public void Puts_an_interruption_before_everything() => Concludes(
        Results.Report(Results.Gamed) with
        {
            Errors = ["The disk is full."],
            Interrupted = true,
            NotAudited = ["slow"],
        },
        3,
        "interrupted after 1 of 2 targets (1 gamed so far)");

    private static int ExitCodeOf(AuditReport report) => (int)AuditConclusion.Of(report).ExitCode;

    private static void Concludes(AuditReport report, int exitCode, string reason)
    {
        Assert.Equal(exitCode, ExitCodeOf(report));
        Assert.Equal($"Exit code {exitCode}: {reason}.", AuditConclusion.Of(report).ToString());
    }
}
