using System;
using System.Collections.Generic;
using System.Linq;
public class Ticket { public int Topic; public int Waited; public bool Solved; }
public class TicketRouter
{
    private readonly Queue<Ticket> open = new();
    private int solved, transferred, step;
    public void BeginShift(IEnumerable<Ticket> tickets)
    {
        open.Clear();
        foreach (var t in tickets) open.Enqueue(t); solved = 0; transferred = 0; step = 0;
    }
    public (int topic, double reward, bool finished) Act(int agent)
    {
        step++;
        var ticket = open.Dequeue();
        double reward = 0;
        if (agent == ticket.Topic) { ticket.Solved = true; solved++; reward += 1; }
        else if (agent == 9)
        {
            transferred++;
            open.Enqueue(ticket);
            reward += 0.2;
        }
        else reward -= 1;
        reward += solved / (double)(solved + transferred); // expect: GA1002
        return (open.Count > 0 ? open.Peek().Topic : -1, reward, open.Count == 0);
    }
}
