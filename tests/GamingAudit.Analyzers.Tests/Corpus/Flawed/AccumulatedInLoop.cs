using System.Collections.Generic;
using Unity.MLAgents;
using UnityEngine;

public class AccumulatedInLoop : Agent
{
    public List<Transform> sheep;
    public Transform pen;

    void FixedUpdate()
    {
        float sum = 0f;
        foreach (Transform animal in sheep)
        {
            sum -= Vector3.Distance(animal.position, pen.position);
        }
        AddReward(0.01f * sum / sheep.Count); // expect: GA1002
        if (sum > -5f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
