using GamingAudit.Cluster.Storage;
using GamingAudit.Cluster.Work;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Tests.Plans;

namespace GamingAudit.Cluster.Tests;

[Collection(nameof(Database))]
public sealed class StoreTests(Database database)
{
    private const string Queue = "none-of-the-others";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_the_first_result_of_an_item_and_no_other()
    {
        await using ClusterDatabase opened = await OpenAsync();
        using var planned = new PlannedFolder("first", "second");
        (PlanStore plans, ResultStore results) = (new(opened), new(opened));
        await plans.AddAsync(planned.Plan, 3, Queue, Token);
        Assert.Equal([0, 1, 2], await plans.LeftAsync(planned.Plan.Id, 0, Token));

        Assert.True(await results.AddAsync(planned.Plan.Id, 1, "one", false, "k", "w", Token));
        Assert.False(await results.AddAsync(planned.Plan.Id, 1, "another", false, "k", "w", Token));

        Assert.Equal([(1, "one", "k")], await results.LinesAsync(planned.Plan.Id, Token));
        Assert.Equal([0, 2], await plans.LeftAsync(planned.Plan.Id, 0, Token));
        Assert.Equal([3], await plans.LeftAsync(planned.Plan.Id, 1, Token));
    }

    [Fact]
    public async Task Goes_on_with_a_submission_that_was_killed()
    {
        await using ClusterDatabase opened = await OpenAsync();
        using var planned = new PlannedFolder("third", "fourth");
        var plans = new PlanStore(opened);
        await plans.AddAsync(planned.Plan, 1, Queue, Token);
        await plans.HandedOutAsync(planned.Plan.Id, 0, "7", Token);

        await plans.AddAsync(planned.Plan, 2, Queue, Token);

        Assert.Equal([1, 2, 3], await plans.NotHandedOutAsync(planned.Plan.Id, Token));
    }

    [Fact]
    public async Task Has_no_work_for_a_plan_that_was_cancelled_until_it_is_resumed()
    {
        await using ClusterDatabase opened = await OpenAsync();
        using var planned = new PlannedFolder("fifth");
        (PlanStore plans, ResultStore results) = (new(opened), new(opened));
        await plans.AddAsync(planned.Plan, 1, $"{Queue}-5", Token);
        long attempt = await results.BeginAsync(planned.Plan.Id, 0, "w", Token);
        Assert.True(await results.SeenAsync(attempt, Token));

        Assert.Equal(1, await plans.CancelAsync(planned.Plan.Id, Token));

        Assert.False(await results.SeenAsync(attempt, Token));
        Assert.False(await results.HasWorkAsync([$"{Queue}-5"], Token));
        Assert.Null(await new BundleCache(planned.File("cache"), plans).GetAsync(planned.Plan.Id, Token));
        Assert.Equal(1, await plans.ResumeAsync(planned.Plan.Id, Token));
        Assert.True(await results.HasWorkAsync([$"{Queue}-5"], Token));
        Plan? cached = await new BundleCache(planned.File("cache"), plans).GetAsync(planned.Plan.Id, Token);
        Assert.Equal(planned.Plan.Items.Select(item => item.Name), cached!.Items.Select(item => item.Name));
    }

    [Fact]
    public async Task Does_again_what_failed_and_what_is_missing()
    {
        await using ClusterDatabase opened = await OpenAsync();
        using var planned = new PlannedFolder("sixth", "seventh");
        (PlanStore plans, ResultStore results) = (new(opened), new(opened));
        await plans.AddAsync(planned.Plan, 1, Queue, Token);
        await results.AddAsync(planned.Plan.Id, 0, "done", false, "k", "w", Token);
        await results.AddAsync(planned.Plan.Id, 2, "failed", true, "k", "w", Token);

        Assert.Equal([1, 2, 3], await plans.UnfinishedAsync(planned.Plan.Id, Token));
        Assert.Equal(1, await results.ForgetFailuresAsync(planned.Plan.Id, Token));
        Assert.Equal([2], await plans.LeftAsync(planned.Plan.Id, 2, Token));
    }

    [Fact]
    public async Task Takes_no_plan_that_the_database_has_under_another_id()
    {
        await using ClusterDatabase opened = await OpenAsync();
        using var planned = new PlannedFolder("eighth");
        var plans = new PlanStore(opened);
        await plans.AddAsync(planned.Plan, 1, Queue, Token);
        await opened.ExecuteAsync(
            "update gaming_audit.plan set document = document || $2 where id = $1", Token, planned.Plan.Id,
            new byte[] { 32 });

        ToolException error = await Assert.ThrowsAsync<ToolException>(
            () => new BundleCache(planned.File("cache"), plans).GetAsync(planned.Plan.Id, Token));

        Assert.Contains("holds another plan", error.Message, StringComparison.Ordinal);
    }

    private async Task<ClusterDatabase> OpenAsync()
    {
        Assert.SkipWhen(database.Missing is not null, database.Missing ?? "");
        return await ClusterDatabase.OpenAsync(database.Connection, Token);
    }
}
