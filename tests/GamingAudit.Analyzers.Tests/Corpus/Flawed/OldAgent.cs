using System.Collections.Generic;
using MLAgents;

using MLAgents.Sensors;
using UnityEngine;

public class OldAgent : Agent
{
    public Transform pot;

    public override void AgentReset() => transform.position = Vector3.zero;

    public override void CollectObservations(VectorSensor sensor) => sensor.AddObservation(transform.position);

    public override void AgentAction(float[] vectorAction)
    {
        transform.Translate(vectorAction[0], 0f, vectorAction[1]);
        if (Vector3.Distance(transform.position, pot.position) < 1f)
        {
            Done();
            SetReward(1f); // expect: GA2001
        }
    }
}
