namespace UnityEngine
{
    using System;
    using System.Collections;
    using System.Collections.Generic;
    using UnityEngine.SceneManagement;

    public enum HideFlags { None, HideInHierarchy, HideInInspector, DontSave, HideAndDontSave }

    public enum FindObjectsSortMode { None, InstanceID }

    public class Object
    {
        public extern string name { get; set; }
        public extern HideFlags hideFlags { get; set; }
        public extern int GetInstanceID();
        public extern static void Destroy(Object obj);
        public extern static void Destroy(Object obj, float t);
        public extern static void DestroyImmediate(Object obj);
        public extern static void DestroyImmediate(Object obj, bool allowDestroyingAssets);
        public extern static void DontDestroyOnLoad(Object target);
        public extern static Object Instantiate(Object original);
        public extern static Object Instantiate(Object original, Vector3 position, Quaternion rotation);
        public extern static T Instantiate<T>(T original) where T : Object;
        public extern static T Instantiate<T>(T original, Transform parent) where T : Object;
        public extern static T Instantiate<T>(T original, Transform parent, bool worldStays) where T : Object;
        public extern static T Instantiate<T>(T original, Vector3 position, Quaternion rotation) where T : Object;
        public extern static T Instantiate<T>(T original, Vector3 at, Quaternion rotation, Transform parent)
            where T : Object;
        public extern static Object FindObjectOfType(Type type);
        public extern static T FindObjectOfType<T>() where T : Object;
        public extern static T FindObjectOfType<T>(bool includeInactive) where T : Object;
        public extern static T[] FindObjectsOfType<T>() where T : Object;
        public extern static T FindFirstObjectByType<T>() where T : Object;
        public extern static T FindAnyObjectByType<T>() where T : Object;
        public extern static T[] FindObjectsByType<T>(FindObjectsSortMode sortMode) where T : Object;
        public extern static implicit operator bool(Object exists);
        public extern static bool operator ==(Object x, Object y);
        public extern static bool operator !=(Object x, Object y);
        public extern override bool Equals(object other);
        public extern override int GetHashCode();
    }

    public class ScriptableObject : Object
    {
        public extern static T CreateInstance<T>() where T : ScriptableObject;
    }

    public class Component : Object
    {
        public extern Transform transform { get; }
        public extern GameObject gameObject { get; }
        public extern string tag { get; set; }
        public extern bool CompareTag(string tag);
        public extern Component GetComponent(Type type);
        public extern T GetComponent<T>();
        public extern bool TryGetComponent<T>(out T component);
        public extern T GetComponentInChildren<T>();
        public extern T GetComponentInChildren<T>(bool includeInactive);
        public extern T GetComponentInParent<T>();
        public extern T[] GetComponents<T>();
        public extern T[] GetComponentsInChildren<T>();
        public extern T[] GetComponentsInChildren<T>(bool includeInactive);
        public extern T[] GetComponentsInParent<T>();
        public extern void SendMessage(string methodName, object value = null);
        public extern void BroadcastMessage(string methodName, object parameter = null);
    }

    public class Behaviour : Component
    {
        public extern bool enabled { get; set; }
        public extern bool isActiveAndEnabled { get; }
    }

    public class MonoBehaviour : Behaviour
    {
        public extern void Invoke(string methodName, float time);
        public extern void InvokeRepeating(string methodName, float time, float repeatRate);
        public extern void CancelInvoke();
        public extern void CancelInvoke(string methodName);
        public extern bool IsInvoking(string methodName);
        public extern Coroutine StartCoroutine(IEnumerator routine);
        public extern Coroutine StartCoroutine(string methodName, object value = null);
        public extern void StopCoroutine(IEnumerator routine);
        public extern void StopCoroutine(Coroutine routine);
        public extern void StopCoroutine(string methodName);
        public extern void StopAllCoroutines();
        public extern static void print(object message);
    }

    public class Coroutine : YieldInstruction { }

    public class YieldInstruction { }

    public class CustomYieldInstruction { }

    public class WaitForSeconds : YieldInstruction
    {
        public extern WaitForSeconds(float seconds);
    }

    public class WaitForSecondsRealtime : CustomYieldInstruction
    {
        public extern WaitForSecondsRealtime(float time);
    }

    public class WaitForFixedUpdate : YieldInstruction { }

    public class WaitForEndOfFrame : YieldInstruction { }

    public class WaitUntil : CustomYieldInstruction
    {
        public extern WaitUntil(Func<bool> predicate);
    }

    public class WaitWhile : CustomYieldInstruction
    {
        public extern WaitWhile(Func<bool> predicate);
    }

    public enum PrimitiveType { Sphere, Capsule, Cylinder, Cube, Plane, Quad }

    public class GameObject : Object
    {
        public extern GameObject();
        public extern GameObject(string name);
        public extern GameObject(string name, params Type[] components);
        public extern Transform transform { get; }
        public extern GameObject gameObject { get; }
        public extern string tag { get; set; }
        public extern int layer { get; set; }
        public extern bool activeSelf { get; }
        public extern bool activeInHierarchy { get; }
        public extern bool isStatic { get; set; }
        public extern Scene scene { get; }
        public extern void SetActive(bool value);
        public extern bool CompareTag(string tag);
        public extern Component GetComponent(Type type);
        public extern T GetComponent<T>();
        public extern bool TryGetComponent<T>(out T component);
        public extern T AddComponent<T>() where T : Component;
        public extern T GetComponentInChildren<T>();
        public extern T GetComponentInChildren<T>(bool includeInactive);
        public extern T GetComponentInParent<T>();
        public extern T[] GetComponents<T>();
        public extern T[] GetComponentsInChildren<T>();
        public extern T[] GetComponentsInChildren<T>(bool includeInactive);
        public extern void SendMessage(string methodName, object value = null);
        public extern static GameObject Find(string name);
        public extern static GameObject FindWithTag(string tag);
        public extern static GameObject FindGameObjectWithTag(string tag);
        public extern static GameObject[] FindGameObjectsWithTag(string tag);
        public extern static GameObject CreatePrimitive(PrimitiveType type);
    }

    public enum Space { World, Self }

    public class Transform : Component, IEnumerable
    {
        public extern Vector3 position { get; set; }
        public extern Vector3 localPosition { get; set; }
        public extern Vector3 eulerAngles { get; set; }
        public extern Vector3 localEulerAngles { get; set; }
        public extern Vector3 localScale { get; set; }
        public extern Vector3 lossyScale { get; }
        public extern Vector3 forward { get; set; }
        public extern Vector3 right { get; set; }
        public extern Vector3 up { get; set; }
        public extern Quaternion rotation { get; set; }
        public extern Quaternion localRotation { get; set; }
        public extern Transform parent { get; set; }
        public extern Transform root { get; }
        public extern int childCount { get; }
        public extern bool hasChanged { get; set; }
        public extern Transform GetChild(int index);
        public extern Transform Find(string n);
        public extern void SetParent(Transform parent);
        public extern void SetParent(Transform parent, bool worldPositionStays);
        public extern void DetachChildren();
        public extern void SetPositionAndRotation(Vector3 position, Quaternion rotation);
        public extern void Translate(Vector3 translation);
        public extern void Translate(Vector3 translation, Space relativeTo);
        public extern void Translate(float x, float y, float z, Space relativeTo = Space.Self);
        public extern void Rotate(Vector3 eulers, Space relativeTo = Space.Self);
        public extern void Rotate(Vector3 axis, float angle, Space relativeTo = Space.Self);
        public extern void Rotate(float xAngle, float yAngle, float zAngle, Space relativeTo = Space.Self);
        public extern void RotateAround(Vector3 point, Vector3 axis, float angle);
        public extern void LookAt(Transform target);
        public extern void LookAt(Vector3 worldPosition);
        public extern void LookAt(Vector3 worldPosition, Vector3 worldUp);
        public extern Vector3 TransformDirection(Vector3 direction);
        public extern Vector3 TransformPoint(Vector3 position);
        public extern Vector3 TransformVector(Vector3 vector);
        public extern Vector3 InverseTransformDirection(Vector3 direction);
        public extern Vector3 InverseTransformPoint(Vector3 position);
        public extern Vector3 InverseTransformVector(Vector3 vector);
        public extern bool IsChildOf(Transform parent);
        public extern int GetSiblingIndex();
        public extern void SetAsLastSibling();
        public extern IEnumerator GetEnumerator();
    }

    public class RectTransform : Transform
    {
        public extern Vector2 anchoredPosition { get; set; }
        public extern Vector2 sizeDelta { get; set; }
        public extern Rect rect { get; }
    }
}
