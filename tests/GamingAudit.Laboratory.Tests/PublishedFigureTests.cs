using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Tests;

/// <summary>Figures that an independent program printed from the same draws.</summary>
public sealed class PublishedFigureTests
{
    [Fact]
    public void Training_on_a_second_task_costs_the_first()
    {
        LabReport report = new ForgettingExperiment().Run(new LabContext { Threads = 2 });
        Assert.StartsWith("Task A is done at 0.946 when it is learned and at 0.727 once", report.Findings[0]);
        Assert.Equal(
            [[0.727, 0.673], [0.749, 0.683], [0.812, 0.657], [0.895, 0.587], [0.751, 0.670], [0.946, 0.606],
                [0.946, 0.943]],
            report.Tables[0].Rows.Select(row => row.Cells.Select(cell => Math.Round(cell.Number!.Value, 3)).ToArray()));
    }

    [Fact]
    public void A_third_of_the_smallest_processes_have_a_drop()
    {
        LabReport report = new RandomProcessesExperiment { Generators = [(4, 2, 1), (8, 4, 1)] }
            .Run(new LabContext { Threads = 2 });
        Assert.Equal([34.0, 30.0], report.Tables[0].Rows.Select(row => row.Cells[0].Number!.Value), (a, b) =>
            Math.Abs(a - b) < 0.01);
    }
}
