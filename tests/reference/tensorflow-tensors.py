"""Writes tensorflow-tensors.json: what TensorFlow 2 makes of lines of code, or says to them, on a CPU.

    python tests/reference/tensorflow-tensors.py > tests/reference/tensorflow-tensors.json
"""

import json
import math
import os
import re

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import tensorflow as tf

# lines of one piece of code are joined by "; "
CASES = """
tf.constant([[1, 2, 3], [4, 5, 6]])
tf.constant([1, 2.5, 3])
tf.constant(7)
tf.zeros([2, 3])
tf.ones([3], dtype=tf.int32)
tf.fill([2, 4], 9)
tf.range(2, 10, 3)
tf.linspace(0.0, 1.0, 5)
tf.random.normal([2, 3], seed=1)
tf.random.uniform([6], 1, 7, tf.int32, seed=1)
tf.reshape(tf.range(6), [2, 3])
tf.reshape(tf.range(24), [2, -1, 4])
tf.transpose([[1, 2, 3], [4, 5, 6]])
tf.cast([1.7, -1.7, 3e9], tf.int32)
tf.cast([16777216, 16777217], tf.float32)
tf.cast([0.0, 0.3, -2.0], tf.bool)
tf.cast([0.1, 0.5], tf.float64)
tf.one_hot([0, 2, 1], 3)
a = tf.range(4); tf.reshape(a, [2, 2]).numpy().tolist()
tf.constant([1, 2, 3]) + tf.constant([10, 20, 30])
tf.constant([[1, 2], [3, 4]]) * 10
a = tf.constant([[1, 2, 3], [4, 5, 6]]); b = tf.constant([10, 20, 30]); a + b
a = tf.reshape(tf.range(1, 5), [4, 1]); a * tf.range(1, 6)
tf.broadcast_to([[1], [2]], [2, 3])
x = tf.constant([[5.1, 3.5, 1.4, 0.2]]); W = tf.random.normal([4, 3], seed=1); b = tf.zeros([3]); x @ W + b
tf.constant([[1, 2], [3]])
tf.reshape(tf.range(6), [4])
tf.ones([2, 3]) + tf.ones([2])
tf.constant([1, 2]) + tf.constant([0.5, 0.5])
tf.constant([1.5, 2], dtype=tf.int32)
tf.range(5, 0)
tf.ones([1, 4]) @ tf.ones([3, 4])
[1, 2] + [3, 4]
tf.constant([1,2])
tf.constant([1,2.5])
tf.constant([True,False])
tf.constant([True,1])
tf.constant([1,True])
tf.constant([1.0,True])
tf.constant([[1,2],[3]])
tf.constant([[1,2],3])
tf.constant([1,[2,3]])
tf.constant([])
tf.constant([[]])
tf.constant([[],[]])
tf.constant(5)
tf.constant(2.5)
tf.constant(True)
tf.constant(-2147483648)
tf.constant(3000000000.0)
tf.constant([1,3000000000.5])
tf.constant([1,2],dtype=tf.float32)
tf.constant([1.5,2],dtype=tf.int32)
tf.constant([1.0,2],dtype=tf.int32)
tf.constant([1,0],dtype=tf.bool)
tf.constant([True],dtype=tf.int32)
tf.constant([True],dtype=tf.float32)
tf.constant([1,2,3,4],shape=[2,2])
tf.constant(7,shape=[2,2])
tf.constant([1,2,3],shape=[2,2])
tf.constant([1,2,3,4,5],shape=[2,2])
tf.constant(1,tf.float64)
tf.constant(tf.constant([1,2]))
tf.zeros([2,3])
tf.zeros(3)
tf.zeros([])
tf.zeros((2,3))
tf.zeros([2,-1])
tf.zeros([2,3],tf.int32)
tf.zeros([2],tf.bool)
tf.ones([2],tf.bool)
tf.zeros(2.5)
tf.zeros([2.0,3.0])
tf.zeros([2,0])
tf.ones([2,3],dtype=tf.float64)
tf.fill([2,3],9)
tf.fill([2,3],9.5)
tf.fill([2,3],True)
tf.fill([],9)
tf.fill(3,9)
tf.fill([2,-1],9)
tf.fill([2],[1,2])
tf.fill([2.0],1)
tf.range(6)
tf.range(2,10,3)
tf.range(5,0,-2)
tf.range(0,1,0.1)
tf.range(0.0)
tf.range(3.5)
tf.range(5,0)
tf.range(0,5,-1)
tf.range(0,5,0)
tf.range(1,2,0.3)
tf.range(6,dtype=tf.float64)
tf.range(0,1,0.1,dtype=tf.float64)
tf.range(6,delta=2)
tf.range(start=1,limit=4)
tf.range(0,1,0.1,dtype=tf.int32)
tf.range(2.5,dtype=tf.int32)
tf.range(-3)
tf.linspace(0.0,1.0,5)
tf.linspace(0,1,5)
tf.linspace(0.0,1.0,1)
tf.linspace(0.0,1.0,0)
tf.linspace(0.0,1.0,-1)
tf.linspace(0.0,1,3)
tf.linspace(0,1.0,3)
tf.linspace(0.0,1.0,7)
tf.linspace(0.1,0.7,4)
tf.linspace(0.0,1.0,11)
tf.linspace(1.0,-3.0,8)
tf.cast([1.7,-1.7,2.5,-0.5],tf.int32)
tf.cast([3e9,-3e9,1e20,-1e20],tf.int32)
tf.cast(3e9,tf.int32)
tf.cast([0,1,2,-1],tf.bool)
tf.cast([0.0,0.3,-0.0],tf.bool)
tf.cast([True,False],tf.float32)
tf.cast([16777217],tf.float32)
tf.cast([0.1],tf.float64)
tf.cast(tf.constant([0.1],tf.float64),tf.float32)
tf.cast(tf.constant([1e39],tf.float64),tf.float32)
tf.cast(tf.constant([1e-50],tf.float64),tf.float32)
tf.cast(tf.constant([2147483647.6, 1e30, -1e30],tf.float64),tf.int32)
tf.cast(1.5,tf.bool)
tf.reshape(tf.range(6),[2,3])
tf.reshape(tf.range(6),[3,-1])
tf.reshape(tf.range(6),[4])
tf.reshape(tf.range(6),[4,-1])
tf.reshape(tf.range(6),[-1,-1])
tf.reshape(tf.range(6),[-2,3])
tf.reshape(tf.range(6),6)
tf.reshape(tf.range(6),-1)
tf.reshape(tf.range(6),[])
tf.reshape(5,[])
tf.reshape([[1,2],[3,4]],[4])
tf.reshape(tf.range(6),[2,3.0])
tf.reshape(tf.range(6),[2.0,3.0])
tf.reshape(tf.range(0),[0,-1])
tf.reshape(tf.range(0),[3,0])
tf.reshape(tf.range(6),[0,-1])
tf.transpose([[1,2,3],[4,5,6]])
tf.transpose(tf.reshape(tf.range(24),[2,3,4]))
tf.transpose(tf.reshape(tf.range(24),[2,3,4]),[0,2,1])
tf.transpose(tf.reshape(tf.range(24),[2,3,4]),perm=[2,0,1])
tf.transpose(tf.reshape(tf.range(24),[2,3,4]),[0,1])
tf.transpose(tf.reshape(tf.range(24),[2,3,4]),[0,1,1])
tf.transpose(tf.reshape(tf.range(24),[2,3,4]),[0,1,3])
tf.transpose(tf.reshape(tf.range(24),[2,3,4]),[0,-1,1])
tf.transpose(5)
tf.transpose([1,2])
tf.broadcast_to([1,2,3],[2,3])
tf.broadcast_to([[1],[2]],[2,3])
tf.broadcast_to(5,[2,2])
tf.broadcast_to([1,2,3],[3,2])
tf.broadcast_to([[1,2,3]],[3])
tf.broadcast_to([1,2],[2,-1])
tf.broadcast_to([1,2,3],3)
tf.constant([1,2])+tf.constant([3,4])
tf.constant([[1],[2]])+tf.constant([10,20,30])
tf.constant([1,2,3])+tf.constant([1,2])
tf.ones([2,3])+tf.ones([3,2])
tf.constant([1,2])+1.5
tf.constant([1,2])+1
tf.constant([1.0,2])+1
1+tf.constant([1,2])
1.5+tf.constant([1,2])
tf.constant([1,2])+tf.constant([1.0,2.0])
tf.constant([1.0,2.0])+tf.constant([1,2])
tf.constant([1.0,2.0])+tf.constant([1,2],tf.float64)
tf.constant([1,2])+[3,4]
[3,4]+tf.constant([1,2])
[3.5,4]+tf.constant([1,2])
tf.add([1,2],[3,4])
tf.add([1,2],[3.5,4])
tf.add([1.5,2],[3,4])
tf.add(1,2.5)
tf.multiply([1,2],3)
tf.constant([True])+tf.constant([True])
tf.constant([True])+1
tf.constant([1])+True
tf.constant([2147483647])+1
tf.constant([65536])*65536
tf.constant([1,2])/tf.constant([2,2])
tf.constant([1,0])/0
tf.constant([1.0,0])/0
tf.constant([1,2])/2
tf.constant([1.0,2])/3
tf.constant([1.0,2])/tf.constant([1,2])
tf.divide([1,2],2)
tf.divide(1,2)
tf.subtract(5,[1,2])
tf.constant([0.1])+tf.constant([0.2])
tf.constant([1,2])-1
-tf.constant([1,2])
-tf.constant([True])
tf.constant([1,2])@tf.constant([3,4])
tf.constant([[1,2]])@tf.constant([[3],[4]])
tf.matmul([[1,2]],[[3,4]])
tf.matmul([[1.0,2]],[[3],[4]])
tf.matmul([[1,2]],[[3.0],[4]])
tf.matmul([[True]],[[True]])
tf.one_hot([0,2,1],3)
tf.one_hot([0,3,-1],3)
tf.one_hot(1,3)
tf.one_hot([[0,1],[1,0]],2)
tf.one_hot([0,1],2,dtype=tf.int32)
tf.one_hot([0,1],2,dtype=tf.bool)
tf.one_hot([0.0,1.0],2)
tf.one_hot([0,1],0)
tf.one_hot([0,1],-1)
tf.one_hot([0,1],2.5)
tf.one_hot([0,1])
tf.shape([[1,2,3],[4,5,6]])
tf.rank([[1,2],[3,4]])
tf.size([[1,2],[3,4]])
tf.shape(5)
tf.constant([[1,2,3]]).shape
tf.constant([[1.5,2]]).numpy().tolist()
tf.constant([0.1]).numpy().tolist()
tf.constant(0.1).numpy().tolist()
tf.expand_dims([1,2],0)
tf.expand_dims([1,2],-1)
tf.expand_dims([1,2],5)
tf.random.normal([2,3],seed=1)
tf.random.uniform([2],0,10,tf.int32)
tf.random.uniform([2],dtype=tf.int32)
tf.random.uniform([2],5,5,tf.int32)
tf.random.uniform([2],5,2,tf.int32)
tf.random.uniform([2],0,1.5,tf.int32)
tf.random.normal([2],dtype=tf.int32)
tf.random.normal([2,-1])
tf.random.uniform([2],dtype=tf.bool)
tf.zeros()
tf.zeros([2],foo=1)
tf.zeros([2],shape=[2])
tf.cast([1.5])
tf.cast(x=[1.5],dtype=tf.int32)
tf.add(1.5,tf.constant([1,2]))
tf.add([1,2],tf.constant([1.5]))
tf.multiply(3,tf.constant([1.5]))
tf.add(True,tf.constant([1]))
tf.constant([1,2])/2.5
2.5/tf.constant([1,2])
tf.constant([True])/2
tf.constant([True])/tf.constant([True])
tf.constant([True])-tf.constant([True])
tf.constant([True])*tf.constant([True])
tf.divide([1.5],2)
tf.divide(tf.constant([1.5]),tf.constant([1]))
tf.divide([1],[2.5])
tf.constant([1])-2.5
tf.matmul(tf.constant([[1.5]]),[[2]])
tf.matmul([[1]],tf.constant([[2.5]]))
[[1]]@tf.constant([[2]])
tf.constant(tf.constant([1,2]),tf.float32)
tf.constant([1.5],shape=[3])
tf.constant([],tf.int32)
tf.constant([[1],[2.5]])
tf.constant([[1,2],[3,True]])
tf.constant([1e39],tf.float64)
tf.constant([3000000000],tf.int32)
tf.constant([3000000000],tf.float32)
tf.constant([16777217],tf.float32)
tf.constant([0.1],tf.float64)
tf.reshape([1,2,3,4],tf.shape([[1,2],[3,4]]))
tf.range(tf.constant(4))
tf.range(tf.size([1,2,3]))
tf.range(0.5,3,0.7)
tf.range(10,-10,-3.3)
tf.range(0.1,1.1,0.1)
tf.range(1.7,9.3,0.31)
tf.range(1,2,tf.constant(0.25))
tf.range(0,4,1,tf.float32)
tf.range(2147483647,2147483640,-3)
tf.linspace(tf.constant(0.5),2,4)
tf.linspace(1,1,3)
tf.linspace(0.3,9.7,9)
tf.linspace(-1.0,1.0,13)
tf.linspace(0,10,4)
tf.transpose([[1,2]],[0.0,1.0])
tf.transpose([[1,2]],[0,2])
tf.broadcast_to([1,2],[2.0,2.0])
tf.broadcast_to(tf.constant(True),[2])
tf.broadcast_to([[1],[2]],[2,2,2])
tf.broadcast_to([1,2],[])
tf.one_hot(tf.constant([1,0]),3,dtype=tf.float64)
tf.random.uniform([3],seed=4,minval=-1,maxval=1).shape
tf.random.normal([2,2],10.0,2.0,tf.float64,7).shape
tf.random.uniform(2).shape
tf.random.normal([2.5])
tf.random.uniform([1],maxval=2.5,dtype=tf.int32)
tf.rank(5)
tf.size(5)
tf.shape([])
tf.cast(tf.constant([1,2]),tf.int32)
tf.cast([16777219,-16777217,2147483647],tf.float32)
tf.cast(tf.constant([0.1,0.5,16777217.0],tf.float64),tf.float32)
tf.cast([1.5,1e-46],tf.float64)
tf.cast([0.1,-2.9],tf.bool)
tf.cast([-0.9,0.9,2147483520.0,2147483648.0,-2147483648.0],tf.int32)
tf.cast([True,False,True],tf.int32)
tf.cast(3,tf.float32)
tf.fill([2,2],tf.constant(1.5))
tf.fill([0],1)
tf.fill((2,1),-3)
2+3
(1+2)*3
7/2
tf.zeros((2))
tf.zeros((2,))
tf.constant((1,2))
a = tf.range(3); b = tf.reshape(a, [3, 1]); a * b
a = tf.range(3); a.shape
tf.constant([1,2]) + x
tf.constant(True) + 1.5
tf.constant([[1,2],[3,4]]) * tf.constant([[10],[100]])
tf.constant([[1,2],[3,4]]) - tf.constant([1,1])
tf.constant([[1.0,2.0,3.0]]) @ tf.constant([[0.1,0.2],[0.3,0.4],[0.5,0.6]])
tf.negative([1.5])
tf.constant([-2147483648]) * -1
tf.constant([1.0]) / tf.constant([3.0])
tf.constant([0])/tf.constant([0])
tf.constant(1)/tf.constant(3)
tf.convert_to_tensor([1,2])
tf.convert_to_tensor([1,2],tf.float32)
tf.convert_to_tensor([1,2],dtype=tf.float32)
tf.expand_dims([[1,2]],1)
tf.expand_dims(5,0)
tf.expand_dims([1,2],-3)
tf.expand_dims([1,2],-4)
tf.cast(tf.constant([0,1,-1],tf.float32)/0,tf.int32)
tf.cast(tf.constant([0,1,-1],tf.float32)/0,tf.bool)
tf.cast(tf.constant([0,1,-1],tf.float64)/0,tf.float32)
tf.constant([1])*2.5
tf.constant([1])*True
tf.multiply([True],[False])
tf.add(3,tf.constant([1.5]))
tf.add([3],tf.constant([1.5],tf.float64))
tf.constant([1.5])-1
1-tf.constant([1.5])
tf.constant([True])*tf.constant([1])
tf.constant([2.5],tf.float64)*2
tf.constant([0.1],tf.float64)+0.2
tf.constant([0.1])*3
tf.zeros([2, 2]).shape
tf.ones([0, 3])
tf.transpose(tf.zeros([0, 3]))
tf.range(0, 10, 2.5)
tf.reshape(tf.transpose([[1, 2, 3], [4, 5, 6]]), [2, 3])
tf.constant([[1.5, 2.5], [3.5, 4.5]]) @ tf.constant([[1.0, 2.0], [3.0, 4.0]])
tf.cast(tf.constant([[1, 0], [0, 2]]), tf.bool).numpy().tolist()
tf.range(3, 3)
tf.subtract(3,tf.constant([1.5]))
tf.multiply([1],[2.5])
tf.multiply(tf.constant([1]),2.5)
tf.constant([True])*2
tf.constant([1])*tf.constant([True])
tf.constant([1.5])*tf.constant([1])
[1, 2] * 2
tf.linspace(5.0, 5.0, 2)
tf.constant([1e39])
tf.broadcast_to([], [3, 0])
tf.ones([3, 1, 2]) + tf.ones([4, 1])
tf.ones([2, 1]) + tf.ones([2, 3, 2])
"""


def plain(value):
    """Numbers that JSON has no word for, in words."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def record(code):
    names = {"tf": tf}
    *before, last = code.split("; ")
    try:
        for line in before:
            exec(line, names)
        result = eval(last, names)
    except Exception as error:
        message = str(error).split("\n")[0]
        message = re.sub(r"^\{\{function_node .*?\}\} ", "", message)
        message = re.sub(r" \[Op:\w+\].*$", "", message)
        return {"code": code, "error": type(error).__name__, "message": message}
    if isinstance(result, tf.TensorShape):
        return {"code": code, "python": result.as_list()}
    if not tf.is_tensor(result):
        return {"code": code, "python": plain(result)}
    told = {"code": code, "dtype": result.dtype.name, "shape": result.shape.as_list()}
    # drawn by another generator
    return told if "random" in code else {**told, "values": plain(result.numpy().tolist())}


cases = [record(code) for code in CASES.strip().split("\n")]
print("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]")
