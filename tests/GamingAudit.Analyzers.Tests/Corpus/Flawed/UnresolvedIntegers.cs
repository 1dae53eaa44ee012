// references: none
using Unity.MLAgents;
using UnityEngine;

public class UnresolvedIntegers : Agent
{
    public int lives = 3;
    private int lost;

    public override void OnEpisodeBegin() => lost = 0;

    public void Bitten()
    {
        lost++;
        AddReward(-lost / lives); // expect: GA1001
        if (lost == lives) EndEpisode();
    }
}
