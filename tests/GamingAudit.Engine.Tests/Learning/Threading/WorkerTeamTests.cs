using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Tests.Learning.Threading;

public sealed class WorkerTeamTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(5)]
    public void Every_item_of_every_job_is_run_once(int size)
    {
        using var team = new WorkerTeam(size);
        for (int job = 0; job < 3000; job++)
        {
            int items = job % 9;
            var runs = new int[items];
            team.Run(items, (item, worker) =>
            {
                Assert.InRange(worker, 0, size - 1);
                Interlocked.Increment(ref runs[item]);
            });
            Assert.All(runs, count => Assert.Equal(1, count));
            if (job % 1000 == 999) Thread.Sleep(5);
        }
    }

    [Fact]
    public void Throws_what_the_lowest_item_threw_and_goes_on_working()
    {
        using var team = new WorkerTeam(3);
        for (int i = 0; i < 100; i++)
        {
            var thrown = Assert.Throws<InvalidOperationException>(() => team.Run(8, (item, _) =>
            {
                if (item >= 3) throw new InvalidOperationException($"item {item}");
            }));
            Assert.Equal("item 3", thrown.Message);
        }
    }
}
