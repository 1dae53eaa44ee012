using System;
using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class CellsNeverCleared : Agent
{
    public Transform target;
    private Rigidbody rb;
    private int visited;
    private readonly HashSet<int> cells = new HashSet<int>();

    public override void Initialize() => rb = GetComponent<Rigidbody>();

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(UnityEngine.Random.Range(-3f, 3f), 0f, 0f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        int cell = (int)transform.position.x;
        if (cells.Add(cell)) AddReward(0.1f); // expect: GA4005
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Goal"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
