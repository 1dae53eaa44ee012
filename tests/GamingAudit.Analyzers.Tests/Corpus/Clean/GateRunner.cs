using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class GateRunner : Agent
{
    public Transform[] gates;
    private int gate;

    public override void OnEpisodeBegin()
    {
        gate = 0;
        transform.position = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        Vector3 step = new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        if (Physics.Raycast(transform.position, step, step.magnitude))
        {
            step = Vector3.zero;
            AddReward(-0.01f);
        }
        transform.position += step;
        AddReward(-0.0005f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.transform != gates[gate]) return;
        gate++;
        AddReward(1f / gates.Length);
        if (gate < gates.Length) return;
        EndEpisode();
    }
}
